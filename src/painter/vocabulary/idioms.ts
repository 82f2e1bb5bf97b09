/** Figures of speech, each as the words that are no thing in it. They are patterns, parted by `|`; a blank stands for any space or hyphen. */
const IDIOMS = String.raw`
made (?:out )?(?:of|from) (?:(?:soft|pure|solid|real|fine|recycled|natural|old|new|organic) )?[a-z]+ | heart of (?:stone|gold|the|a) | will of iron | at present | present day | for the present
(?:came|come|comes|go|goes|going|went|way|ran|run|walked|drove|sailed|rowed|got|get|stay|stayed|back|returned) home
(?:made )?(?:out )?of (?:wood|stone|glass|gold|silver|paper|ice|brick|metal) | the state of | part of
(?:that|one|some|every|each|the same|these|those|another) days? | the other day | day (?:after|by) day | good (?:day|morning|night)
free shipping | free delivery | ships? (?:free|today|tomorrow|worldwide|within|in \d+) | shipped | piece of cake
icing on the cake | heart of (?:the|a|an|our|its|their|this) | by heart | at heart | heart to heart
broke (?:her|his|my|their) heart | under fire | fire sale | (?:was|were|got|been|be) fired | on the other hand
by hand | hand in hand | keep an eye on | eye of the | in the eyes of
key (?:to|ingredients?|role|points?|features?|facts?|figures?|players?|part|moments?|reasons?|question)
bottom line | break the ice | broke the ice | tip of the iceberg | cats and dogs | time flies | cold feet
elephant in the room | in the cloud | cloud (?:computing|storage|services?|service) | to the cloud | hot potato
five star | \d star | stars? (?:ratings?|reviews?) | (?:rock|movie|film|pop|tv|football) stars? | mouse clicks?
book (?:a|your|now|online|tickets) | light years? | in (?:the )?light of | brought to light
light(?:er|est)?weight | table of | off the (?:shelf|record|hook|ground) | raise the bar | over the moon
once in a blue moon | under the weather | sea of (?!green|blue) | flood of | wave of | storm of | mountain of
mountains of | ocean of | river of | rivers of | rain of | a bridge between | stepping stones? | milestones?
cornerstone | set in stone | stone(?:'s)? throw | kill two birds with one stone | early birds?
birds? of a feather | black sheep | guinea pigs? | dark horse | hold your horses | wild goose chase
let the cat out of the bag | bull markets? | bear markets? | cash cow | lion(?:'s)? share
wolf in sheep(?:'s)? clothing | crocodile tears | butterflies in (?:his|her|my|your|their) stomach
ants in (?:his|her|my|your|their) pants | snail mail | spill the beans | apple of (?:his|her|my|their) eye
bread and butter | cup of tea is | not my cup of tea | cherry on top | cherry picked | in a nutshell
sour grapes | gravy train | train of thought | in the same boat | rock the boat | abandon ship | missed the boat
jump on the bandwagon | reinvent the wheel | hit the (?:nail|road|books|sack|roof|jackpot|brakes)
hits? the shelves | in the driver(?:'s)? seat | back to the drawing board | door to door | next door
opened? (?:the|a) door to | open(?:s|ed|ing)? doors | behind closed doors | window of opportunity
glass ceiling | through the roof | home (?:page|run|made|stretch) | at home | household names? | white house
castles? in the air | ivory tower | tower of strength | double edged sword | bite the bullet | silver bullet
smoking gun | time bomb | under (?:his|her|its|their) wing | spread (?:his|her|their) wings
turned? over a new leaf | root of (?:the|all) | tree of life | family tree | decision tree | bed of roses
through rose | last straw | needle in a haystack | on the fence | on thin ice | skating on thin ice
ring a bell | rings a bell | alarm bells | saved by the bell | around the clock | round the clock
against the clock | turn back the clock | magnet for | mirror image | puppet of | crown jewel of
at the crossroads | road ?map | on the map | paper(?:work|less) | on paper | on the same page | turn the page
web ?(?:site|page)s? | world ?wide web | landing page | front page | net (?:profit|income|worth|loss)
fishing for compliments | big fish | loan sharks? | food for thought | full plate | silver spoon
two peas in a pod | couch potato | big cheese | top banana | sharp as | at the drop of a hat | hat trick
under (?:his|her) belt | in (?:his|her|their|your|my) shoes | cut corners | pull(?:ed)? the plug
pull(?:ed)? strings | no strings attached | string of | chain of | supply chains? | chain reaction
block ?chain | bank on | bank holiday | river bank | day ?light savings? | banks of | box office
out of the box | think outside the box | black box | voice box | scale(?:s|d)? up | full scale | large scale
pie charts? of | cracked? the code | chip shortage | data mining | mine(?:s|d)? data | ground ?breaking
earth ?shattering | down to earth | why on earth | what on earth | on earth | in the world
world (?:records?|cup|champions?|class|leaders?|war) | sky ?rocket(?:ed|s|ing)? | the sky is the limit
space for | parking space | plenty of space | user friendly | spring to | spring into | sprang
fall(?:s)? (?:in|for|into|back|apart|short) | star(?:s|red|ring) in | watch(?:es|ed)? out | bear in mind
bears? (?:the|witness|fruit) | horse ?power | dog days | rat race | lab rats? | computer bugs? | software bugs?
bug fix(?:es)? | computer virus(?:es)? | pool of | car ?pool | human(?:s)? race | race against
pop ?corn ceiling | hot dog stand | deck of cards | next[ -]door | door ?step | square (?:metres?|meters?|feet|miles?|kilomet(?:re|er)s?|inch(?:es)?) | square of
(?:smoke|smell|taste|names?|price|cost) of (?:the|a|an) [a-z]+ | (?:taken|brought|rushed|flown) to (?:a |the )?hospital
(?:as )?(?:people|they) (?:say|think|believe) | (?:for )?people (?:who|use|love|forget)
from (?:door|house) to (?:door|house) | working day | whole day | day off | day out
baking (?:soda|powder) | giant (?:pacific|atlantic|arctic|antarctic|asian|african|american|australian|european|chinese|japanese|indian)
`;

const PATTERNS = IDIOMS.trim()
  .split(/\s+\|\s+|\n/)
  .map((idiom) => idiom.trim().replaceAll(' ', '[\\s-]+'));
const ANY = new RegExp(`\\b(?:${PATTERNS.join('|')})\\b`, 'g');

/** Takes figures of speech out of a text in small letters: "free shipping" is no ship. */
export function withoutIdioms(text: string): string {
  return text.replace(ANY, ' , ');
}
