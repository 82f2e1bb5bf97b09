import { kept } from '../kept-thing';

/** Theatre, film, games and feasts. */
export const STAGE = kept(
  'stage',
  `
admission-tickets 34: admission tickets
balloon 60 flies: balloon
artist-palette 38: artist palette, palette, paint, artist
ballet-shoes 34: ballet shoes
camera 36: camera, photo, photograph
carousel-horse 80: carousel horse
chess-pawn 44: chess pawn, chess, chessboard
circus-tent 190: circus tent, circus
clapper-board 40: clapper board, clapboard
clown-face 44: clown face, clown
crystal-ball 40: crystal ball
film-frames 40: film frames, cinema, film, film strip
film-projector 46: film projector
firecracker 38: firecracker, dynamite
fireworks 70 flies: fireworks, firework
framed-picture 50: framed picture, picture, portrait, painting
game-die 32: game die, dice, board game
japanese-dolls 46: japanese dolls, hinamatsuri
joker 36: joker
joystick 36: joystick
magic-wand 40: magic wand
mirror-ball 44 flies: mirror ball
movie-camera 44: movie camera
nesting-dolls 42: doll, nesting dolls, matryoshka
party-popper 42: party popper, party
performing-arts 46: performing arts, mask, opera mask
piata 50: pinata, piata
puzzle-piece 36: puzzle piece, puzzle, jigsaw
red-paper-lantern 46: red paper lantern, izakaya
ribbon 34: ribbon, bowtie
slot-machine 56: slot machine, fruit machine, casino
sparkler 50 flies: sparkler, hanabi
sparkles 40 flies: sparkles, glitter
teddy-bear 46: teddy bear, toy, plush toy, teddy
television 54: television, tv, broadcast, screen, tv set
ticket 32: ticket
video-camera 40: video camera, camcorder
video-game 34: video game, console
videocassette 34: videocassette, vcr, vhs, tape
wrapped-gift 42: wrapped gift, gift, present
yo-yo 30: yo yo, yoyo
`,
);
