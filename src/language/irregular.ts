import type { Upos } from './analysis.ts';

/**
 * Forms whose dictionary form no rule gives. Verbs: base, past, participle where they differ ("go went gone"), several separated by a
 * comma. Written by us; checked against the forms in the training part of the English Web Treebank.
 */
const VERBS = `
arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,bend bent,bet bet,
bid bade bidden,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,
burn burnt,buy bought,catch caught,choose chose chosen,cling clung,come came,creep crept,deal dealt,dig dug,do did done,
draw drew drawn,dream dreamt,drink drank drunk,drive drove driven,dwell dwelt,eat ate eaten,fall fell fallen,feed fed,feel felt,
fight fought,find found,flee fled,fling flung,fly flew flown,forbid forbade forbidden,forecast forecast,foresee foresaw foreseen,
forget forgot forgotten,forgive forgave forgiven,forgo forwent forgone,freeze froze frozen,get got gotten,give gave given,
go went gone,grind ground,grow grew grown,hang hung,have had,hear heard,hide hid hidden,hold held,keep kept,kneel knelt,
know knew known,lay laid,lead led,lean leant,leap leapt,learn learnt,leave left,lend lent,lie lay lain,light lit,lose lost,make made,
mean meant,meet met,mislead misled,mistake mistook mistaken,misunderstand misunderstood,mow mown,outdo outdid outdone,overcome overcame,
oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,overrun overran,override overrode overridden,
pay paid,plead pled,prove proven,rebuild rebuilt,repay repaid,rethink rethought,rewrite rewrote rewritten,rend rent,
ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,sew sewn,shake shook shaken,
shear shorn,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,slay slew slain,sleep slept,
slide slid,sling slung,smell smelt,sneak snuck,sow sown,speak spoke spoken,speed sped,spell spelt,spend spent,spill spilt,spin spun,spit spat,
spoil spoilt,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,stink stank stunk,stride strode,strike struck stricken,
string strung,strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,take took taken,
teach taught,tear tore torn,tell told,think thought,throw threw thrown,tread trod trodden,undergo underwent undergone,understand understood,
undertake undertook undertaken,undo undid undone,uphold upheld,wake woke woken,wear wore worn,weave wove woven,weep wept,win won,
wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood,wring wrung,write wrote written,
sever severed severing,die dying died,lie lying lied,tie tying tied,vie vying vied,untie untying untied,belie belying belied,underlie underlying,singe singeing,dye dyeing,age ageing,
flee fled,breed bred,go gon,panic panicked panicking,mimic mimicked mimicking,bear born,do does,go goes,have has,undergo undergoes,forgo forgoes,veto vetoes,echo echoes,undo undoes`;

/** Auxiliaries and clipped forms, which have lemmas of their own. */
const AUXILIARIES =
  "be am is are was were been being 's 're 'm ai s m r re,have has had having 've ve of,do does did done doing du," +
  "will 'll wo ll,would 'd d,can ca,shall sha,get got getting gets";

/** Nouns: singular, then what else it is written as. */
const NOUNS = `
man men,woman women,child children,person persons,foot feet,tooth teeth,goose geese,mouse mice,ox oxen,louse lice,
knife knives,life lives,wife wives,leaf leaves,loaf loaves,half halves,self selves,shelf shelves,thief thieves,wolf wolves,calf calves,
hoof hooves,scarf scarves,elf elves,crisis crises,analysis analyses,thesis theses,hypothesis hypotheses,oasis oases,
axis axes,diagnosis diagnoses,emphasis emphases,synthesis syntheses,parenthesis parentheses,prosthesis prostheses,paralysis paralyses,
criterion criteria,phenomenon phenomena,curriculum curricula,memorandum memoranda,referendum referenda,stratum strata,
bacterium bacteria,spectrum spectra,forum fora,alumnus alumni,nucleus nuclei,radius radii,stimulus stimuli,fungus fungi,cactus cacti,
syllabus syllabi,locus loci,genus genera,larva larvae,formula formulae,vertebra vertebrae,alga algae,antenna antennae,index indices,
matrix matrices,vertex vertices,appendix appendices,datum data,penny pence,die dice,virus viruses,bus buses buss,gas gases,
status statuses,campus campuses,census censuses,consensus consensuses,bonus bonuses,chorus choruses,corpus corpora,focus focuses,
caucus caucuses,circus circuses,surplus surpluses,lens lenses,iris irises,atlas atlases,alias aliases,bias biases,canvas canvases,
hero heroes,potato potatoes,tomato tomatoes,echo echoes,veto vetoes,embargo embargoes,torpedo torpedoes,cargo cargoes,volcano volcanoes,
mosquito mosquitoes,tornado tornadoes,buffalo buffaloes,motto mottoes,domino dominoes,shoe shoes,toe toes,foe foes,canoe canoes,
movie movies,tie ties,pie pies,lie lies,die dies,zombie zombies,cookie cookies,calorie calories,prairie prairies,rookie rookies,
selfie selfies,brownie brownies,genie genies,newbie newbies,hippie hippies,smoothie smoothies,veggie veggies,
axe axes,cache caches,niche niches,psyche psyches,ache aches,headache headaches,avalanche avalanches,cliche cliches,
quiz quizzes,passerby passersby,attorney-general attorneys-general,ellipsis ellipses,serviceman servicemen,brother brethren`;

const ADJECTIVES =
  'good better best,bad worse worst,far farther farthest further furthest,old elder eldest,late latter';
const ADVERBS = 'well better best,badly worse worst,far farther farthest further furthest';
const PRONOUNS =
  "I me,we us 's,he him,she her,they them 'em em,this these,that those,who whom,you ya u ye,thou thee,one ones,other others,it 't";
const DETERMINERS = 'this these,that those,a an,the da,all al';
const ADPOSITIONS = "as a's,because cause 'cause,until til 'til,with w w/,about bout";

function table(list: string): ReadonlyMap<string, string> {
  const lemmas = new Map<string, string>();
  for (const line of list.replaceAll('\n', '').split(',')) {
    const [lemma = '', ...forms] = line.split(' ');
    for (const form of forms) if (!lemmas.has(form)) lemmas.set(form, lemma);
  }
  return lemmas;
}

const NOUN = table(NOUNS);
const IRREGULAR: ReadonlyMap<Upos, ReadonlyMap<string, string>> = new Map([
  ['VERB', table(VERBS)],
  ['AUX', table(AUXILIARIES)],
  ['NOUN', NOUN],
  ['ADJ', table(ADJECTIVES)],
  ['ADV', table(ADVERBS)],
  ['PRON', table(PRONOUNS)],
  ['DET', table(DETERMINERS)],
  ['ADP', table(ADPOSITIONS)],
  ['SCONJ', table(ADPOSITIONS)],
]);

/** The dictionary form of an irregular form (lower case), or undefined where it is regular. */
export function irregularLemma(form: string, upos: Upos): string | undefined {
  return IRREGULAR.get(upos)?.get(form);
}
