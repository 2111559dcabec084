/**
 * Ordinary English words that could be read as pinyin (women as 我们, make as 马克) or as initials of a name. Typed alone they mean
 * themselves: otherwise half of all English queries would bring Chinese names.
 */
const WORDS = `
a abuse act ada add adequate after age ago ai aid aiding aim aiming air alike all alone along alongside also am amazing
amending an analogue and angle animate anti anticipate any anyone api app are area arena arise art as aside ask at awaiting
aware back bad bag bailing bake balance bale ban banana bandage banding bane bang banning bar bare base baseline bass be bean
bed been beige bend bending best bet bi big bike bin binding bit bone bonus bore both box boy bus but buy buying by cadence
cage cake call came can candid candidate cane cannabis canoe cape car care case cat cease cede censure ceo cfo chain chair
chance change charge chase cheating chi china chinese choose chose ci cite citizen city cny code come coo csr cto cue cup cure
cut cute damage dan dance dancing danger dare data date dating day deal dear deduce defence defend defending defense delay
delaying delegate delete denote dense deny dependence depending deputize desire detailing dialogue dice did die dig dine diode
dire do doc dog dude due dune duo each ease easier easy eat ebit eden elegance eliminate emerge enable encourage end endurance
engage enhance enhancing ensue ensure entire env eps equalise era erase escape esg etc exit eye facilitate facing fade fake
fame fan fancier fantasia faq far fare fate fee feeding fence feng few fly for from full fun fuse future gain gala gamble game
gaming gang gap gas gate gaze gdp gene generate genie get global gmp go god good got great grew guarantee gui guidance guide
guiding guise gun guy habit had hale halve hand handing handle hang hard hare has haste hate he head heading headline hear
help hence her here hold home hope hot hour house housing how hr huge human humane hung hunting jade job joke jump june just
keen keep keeping key know kpi lab lake lama lamb lance landing lane language large last late law lay laying lead leading
league lean lease leasing led left leg legal legend lend length less let liaison lie life like lime limiting linage line
lineage linear linger lining link list listen llc loan lobe locale locate lodge lone long longer look loose lose lost lot low
ltd luminance lunch machine mad made magazine mailing main make male mall man manage management manager mandate mane mango
mania manipulate manner mantle many map marine mate mature may maze me mean meaning meantime measure media median mediate meet
meeting melon memo men menace mending mentality mentioning menu mere met meta mice mid middle mile mileage mimic mind mine
miner minimise minimize mining minor minute miss mitigate mix mixing mobile mode moderate mole moon more most mouse much must
mutate mute my name naming nature near need needing negate negotiate net new news next nice niche nine ninety no nominate none
nor not note now nuance nude nut of off offense oh ok old on one only opaque open opener opening or orange our out outage own
pace page paid pain pair pale pan panda pandemic pane panel pang panic panini pare parent park parse part pass past paste
patience patio pay paying pc pdf peace penalise penalize pending penguin per pet pie piece pier pile piling pin pine ping
pioneer pipe pirate place plan play plc please pm poke pole police polite pooling pop pope popular populate pose positioning
post pot ppt pr pulse purchase pure purse put quarantine quota quote race ran rang range ranger rare rate raw re read reading
ready real realise realize rearrange rebalance rebate red reduce refuge refuse regain regaining relate relating relay release
releasing reliance relocate rely remain remaining remake remedial remedy remote rename repose resale reside residence residue
resilience resume retain retaining retire rice rid ride ring ripe rise rising rite rmb robe rode role room rose rouge route
routine routing row rude ruin rule run rune running runtime sad safe sage said sake sale sales saline same sand sanding sane
sang sat say saying sdk sea sealing secede secure see seeding seeing seen self sell send sending sense sent sequel sequence
serene serialise serialize serie set shade shake shame shanty shape shaping share sharing she sheer shine ship shire shooting
shop shore show shut side sign silence silver simulate since sing singer sir sire sit site six size sizing sky smile so soda
sofa solace sold sole some son sonata song soon sore spa spare sql such suede suite sum sun sunday sung supreme sure surge
tabulate tailing take taken tale talk tame tan tang tangle tango tape tax tea team teaming tease tell ten tend tense tenure
term test text than that the them then there tidal tide tidier tie tier tile tiling time timeline timing tiny tip tire to toe
ton tone tongue too took top tote toupee tour town toy tree true try tube tuna tune tuning turn two type wage wagon wait
waiting wake walk wall wan wane want wanted wanting war ware warehouse warm was wash water way we web week weigh well went
were west wet what when who woman women won wood word work yeah year yes yet yoga you young your youth zero zone zoo zoom
`;

const ordinary: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter((word) => word !== ''));

/** Is a word in normal form plain English rather than a sound of Chinese? */
export const isOrdinary = (word: string): boolean => ordinary.has(word);
