/** An amount in millionths of a US dollar as a person reads it: "$0", "$0.0027", "$1.25". */
export function moneyText(microUsd: number): string {
  if (microUsd === 0) return '$0';
  const usd = microUsd / 1e6;
  if (usd >= 1) return `$${usd.toFixed(2)}`;
  return usd < 0.0001 ? 'under $0.0001' : `$${usd.toFixed(4)}`;
}
