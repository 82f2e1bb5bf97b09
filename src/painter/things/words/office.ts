import { kept } from '../kept-thing';

/** What an office, a school or a newspaper works with. */
export const OFFICE = kept(
  'office',
  `
balance-scale 60: balance scale, scales, trial, verdict, lawsuit
ballot-box-with-ballot 56: ballot, ballot-box, ballot box, vote, voter
bar-chart 70: bar chart, graph, chart, diagram, statistic, survey, poll
black-nib 34: black nib
blue-book 36: blue book
bookmark 34: bookmark
books 42: books, library book, textbook, encyclopedia, dictionary
briefcase 40: briefcase
card-file-box 38: card file box, archive
card-index 36: card index, rolodex
card-index-dividers 36: card index dividers
chart-decreasing 70: chart decreasing, recession, slump
chart-increasing 70: chart increasing
clipboard 42: clipboard
computer-disk 34: computer disk, minidisc, minidisk
computer-mouse 28: computer mouse
desktop-computer 56: desktop computer, monitor, screen, console, display
dvd 34: dvd, cd, disc
envelope 32: envelope, invitation, letter-box, email, mail
fax-machine 38: fax machine, facsimile
file-cabinet 80: file cabinet
file-folder 38: file folder, folder
floppy-disk 32: floppy disk
fountain-pen 36: fountain pen
handshake 36: handshake
identification-card 32: identification card, passport, id-card
laptop 46: computer, laptop, pc, website, software, code
ledger 38: ledger, binder
loudspeaker 40: loudspeaker, siren, announcement
megaphone 42: bullhorn, megaphone, protest, rally, slogan
memo 38: memo, memorandum
mobile-phone 38: phone, mobile phone, iphone, smartphone, cellphone, app, touchscreen
newspaper 40: newspaper, gazette, headline
notebook 36: notebook, diary, journal
open-book 36: book, open book, novel
open-file-folder 36: open file folder
optical-disk 34: optical disk
package 48: package, cardboard, parcel, box, carton, container, crate
page-facing-up 38: document, contract, paper, page, letterhead
pager 28: pager
pen 36: pen, ballpoint
pencil 36: pencil
placard 80: placard, protest sign
postbox 64: postbox, mailbox
printer 46: printer
pushpin 28: pushpin
receipt 38: receipt, invoice
round-pushpin 30: round pushpin
scissors 36: scissors, shears
scroll 40: scroll, parchment, manuscript, decree, treaty, declaration, law scroll, charter, constitution
speech-balloon 40: speech balloon
spiral-calendar 40: calendar, spiral calendar, deadline
spiral-notepad 36: spiral notepad
straight-ruler 36: straight ruler, ruler
tear-off-calendar 40: tear off calendar
telephone 40: telephone, landline, desk phone
telephone-receiver 32: telephone receiver, handset
trackball 26: trackball, trackpad
triangular-ruler 36: triangular ruler
wastebasket 46: wastebasket, bin, trash, rubbish, garbage, wastepaper, trashcan
world-map 50: world map, map, atlas
label 32: label, tag, price tag
paperclip 30: paperclip
roll-of-paper 34: roll of paper, paper roll, toilet paper, paper towel
`,
);
