import { kept } from '../kept-thing';

/** Money, and where it is spent. */
export const MONEY = kept(
  undefined,
  `
coin 36: coin, gold, gold coin, penny, currency, cent
credit-card 34: credit card
dollar-banknote 36: dollar banknote, banknote, dollar, cash
euro-banknote 36: euro banknote, euro
money-bag 44: money, money bag, coins, moneybag, moneybags, savings, salary, budget, funding, tax, debt
money-with-wings 40 flies: bills
pound-banknote 36: pound banknote, pound
purse 32: wallet, purse
shopping-bags 44: shopping bags, bag
shopping-cart 60: shopping cart, trolley
`,
);
