"""Words that research prose in every field is made of, and that name no topic by themselves.

A phrase of nothing but these (`novel method`, `significant improvement`, `downstream tasks`) says
nothing about what a paper is about. `language model` does, because of `language`.
"""

from __future__ import annotations

from papershelf.text.function_words import FUNCTION_WORDS
from papershelf.text.remembered import Remembered
from papershelf.text.spelling import singular

_EVALUATIVE = """
able above-mentioned abundant accessible accurate additional adequate advanced advantageous
aforementioned alternative ambitious ample appealing applicable application-specific appropriate
arbitrary attractive auxiliary available average bad basic benign best best-performing better
better-performing big brief broad capable careful central certain challenging cheap classic
classical clear close common commonly-used comparable compelling competitive complementary
complete complex complicated comprehensive conceptual concise concrete considerable consistent
contemporary convenient conventional convincing core correct corresponding cost-effective
cost-efficient costly critical crucial cumbersome current cutting-edge daunting decent dedicated
deeper definite demanding desirable desired detailed different difficult direct distinct diverse
domain-specific dominant downstream dramatic earlier early easier easy easy-to-use effective
efficient elaborate elegant emerging empirical encouraging end enhanced enormous entire equal
equivalent essential established ever-growing ever-increasing ever-lasting evident exact excellent
exceptional exciting existing expensive experimental explicit expressive extensible extensive
extra extraordinary fair faithful familiar famous fast faster favorable favourable feasible final
fine first-of-its-kind flexible following formidable fresh fruitful full fundamental further
future general generic genuine given good great greater growing hand-crafted hand-curated
handcrafted hard heavy helpful high high-level high-performance high-performing high-quality
higher highest holistic huge human-level ideal identical immediate immense implicit important
impressive improved in-depth inadequate inappropriate incorrect increasing independent individual
inefficient inferior inherent initial innovative insightful insufficient integral intensive
interconnected interesting intermediate intricate intriguing intrinsic intuitive invaluable key
known labor-intensive laborious large large-scale larger largest lasting late later latest leading
lengthy light lightweight little long long-standing longstanding low low-cost lower main
mainstream major marginal massive maximum mean meaningful mere mid minimal minimum minor moderate
modern modest naive narrow near necessary necessity negligible new newer newly next-gen
next-generation nice non-english non-trivial nontrivial notable noteworthy novel numerical obvious
off-the-shelf old older on-par one-size-fits-all ongoing open opposite optimal ordinary original
outperforming outstanding overall overwhelming paramount partial particular past perfect permanent
pivotal plausible plug-and-play poor popular positive possible potent potential powerful practical
pragmatic precious precise preferable preliminary present prevailing prevalent previous primary
principal principled prior probable problematic prominent promising proper proposed proven public
publicly-available pure purported qualitative quality quantitative quick radical rapid rare raw
ready real real-life real-world reasonable recent relevant reliable remarkable representative
requisite respective rest resulting rich right rigorous robust rough rudimentary rule-of-thumb
same satisfactory scalable scarce seamless secondary seminal sensible separate serious severe
sharp sheer short shorter significant similar simple simpler simplest simplified simplistic single
sizable slight slow small small-scale smaller smart smooth so-called solid sophisticated sota
sound special specialised specialized specific standard state-of-the-art straightforward strict
striking strong stronger strongest suboptimal subpar subsequent subsidiary substantial subtle
successful sudden sufficient suitable superior surprising systematic systematically tailored
target task-specific tedious thorough tight tiny top top-performing total traditional transparent
tremendous trivial true typical ubiquitous unavailable unclear uncommon under-explored
under-studied underexplored underlying understudied undesirable undesired unexplored unified
unique universal unknown unnecessary unprecedented unseen unsolved unsuitable up-to-date upcoming
usable useful user-friendly usual vague valid valuable vanilla vast versatile viable vital weak
weaker well-designed well-established well-known well-studied whole wide wide-ranging widely-used
widespread wise wonderful worse worst wrong yearly
"""

_GENERAL_NOUNS = """
ability absence abstract abundance academia academic academics accordance account accuracy
achievement act activity actuality addition address adequacy adoption advance advancement advances
advantage advent affair agenda ahead aid aim algorithm alternative ambiguity amount analysis angle
appearance appendix applicability application appraisal appreciation approach approximate area
argument article aspect assertion assessment assistance assumption attempt attractiveness
attribute author authors availability avenue average awareness backbone background backward
barrier base baseline basis beginning behalf belief benchmark benefit bit blueprint body book
bottleneck boundary box branch breadth breakthrough bridge budget building bulk burden call
candidate capability capacity care case category cause caution caveat center centre chain
challenge chance change chapter character characteristic characterization check choice
circumstance citation claim clarity class codebase codes coding coherence collaboration collection
combination comment commonality comparison competence competency competition competitor complement
completeness complexity component comprehension computation computational concept concern
conclusion condition conditions conduct configuration confirmation conjecture conjunction
connection consensus consequence consideration consistency constituent construction contact
continuation contrast contribution convenience core corner cornerstone correctness correlation
correspondence cost count counterpart couple course creation criterion crucial crux cue curiosity
customization cut data-driven dataset datasets date day deal debate decade decline decrease
deficiency definition degradation degree demand demo demonstration deployment depth description
desiderata detail details deterioration determination development deviation difference difficulty
direction disadvantage discipline discovery discrepancy discussion display distinction diversity
doc domain doubt drawback drop dynamic dynamics ease effect effectiveness efficacy efficiency
effort element emergence emphasis empirical end endeavor endeavour enhancement entity environment
era essay essence establishment estimate evaluation evidence evolution examination example
exception exchange existence expansion expectation expense experiment experimentation expert
exposition exposure expression extension extent eye fact factor failure faithfulness family
fashion feasibility feedback field figure finding flexibility flow focus form formalism format
formation formula formulation forward framework frontier fruit functionality fundamental future
gain gap generalisation generality generalizability generalization gist github goal ground growth
guarantee guidance guide guideline half hand handful hardness head headroom help heuristic
highlight history hope hurdle hypothesis idea illustration impact impediment implementation
implication importance improvement inability inception inclusion incomplete increase increment
indication indicator individual inefficiency influence ingredient initiative innovation input
insight insights inspiration instance instrument integration intent intention interest
intersection introduction intuition investigation investigator issue item iteration job journey
justification key kind lab label laboratory lack landscape latter layer lead lesson letter level
leverage lifetime likelihood limit limitation line link list load location look loss lot machine
magnitude mainstream majority manner margin mark material materials matter maturity maximum
meaning means measure mechanism member method methodology methods metric middle milestone mind
minimum minority misconception mission mistake mode model modeling modelling modification module
moment month motivation multi-dataset multitude myriad name nature necessity need niche norm
notation note notion novelty number numbers objective observation obstacle occurrence offer office
operation opinion opportunity option order organization origin others outcome outline outlook
outperformance output outset overhead overview page pair paper paradigm parameter part participant
particular partner pass path pathway pattern people percent percentage percentage-point
performance performances period person perspective phase phenomenon picture piece pilot pinnacle
pipeline pitfall place plan platform plethora point popularity position possibility potential
potentiality power practicality practice practitioner practitioners precedent precision precursor
premise presence presentation principle problem procedure production professional proficiency
progress project promise promotion proof property proportion proposal proposition prospect
prototype provision publication purpose pursuit quantity quarter quest range rate ratio rationale
reach reader readers real reality realization realm reason reasons recall receipt record reduction
reference reflection regard regime region relation relationship release relevance reliance reliant
remainder reply report repository request requirement research researcher respect responsibility
restriction result results return review rise role root routine run sake sample scale scenario
scheme scope score section sector segment sense series set setting settings setup shape share
shift shortcoming shortcomings side sight sign significance simplicity situation size slice
solution solver spectrum spirit split spread stage stakeholder stand standard standpoint start
starting state statement status step stop strategy strength structure struggle study style
subfield subject subset substance success suggestion suitability suite sum summary superiority
supplementary support surge surprise survey synergy synopsis system systems talk target task tasks
technique techniques technology template tendency term terminology test testbed testing theme
theoretical theory thesis thing thought times tip title today tool toolkit total track traction
trade trade-off tradeoff train transformation trend trick trouble truth try turn type unknown
update url usability usage use usefulness users utility utilization validation validity value
variability variant variation variety versatility version videos view viewpoint virtue volume way
weakness wealth website well while whole window words work works year years yield
"""

EVALUATIVE = frozenset(_EVALUATIVE.split())
"""Modifiers that praise, compare or measure; a topic's name does not begin with one."""

GENERAL_NOUNS = frozenset(_GENERAL_NOUNS.split())
"""Nouns that name a topic only together with another word."""

_GENERAL = EVALUATIVE | GENERAL_NOUNS | FUNCTION_WORDS

_BROAD_NOUNS = """
action adaptation annotation answer attention behavior behaviour classification code communication
community company constraint content context control conversation cooperation coordination
coverage data decision design device dialogue dimension distribution document energy error event
experience expertise explanation exploration extraction feature foundation frequency function game
generation graph group hierarchy identification image industry inference information instruction
interaction interpretability interpretation judgment knowledge language learning literature logic
map market matching measurement memory monitoring network news object optimisation optimization
policy prediction preference process processing product profile program protocol quality query
question reading reasoning recognition recommendation regularity reliability representation
reproducibility resource response reward risk rule school search selection sensitivity sequence
service session sharing signal similarity simulation skill source space speech speed story student
table team text threshold time token topic training transfer treatment uncertainty understanding
unit user video visibility vision web weight word workflow world
"""

BROAD_NOUNS = frozenset(_BROAD_NOUNS.split())
"""Nouns that make a name with any other word (`code generation`), and none alone."""

_EMPTY_HEADS = """
ability accuracy achievement advance advancement advantage aim alternative amount application
approach area article aspect assumption attempt attention author baseline benchmark benefit
capability case category challenge choice circumstance code codebase collection combination
community comparison competitor component conclusion condition configuration consideration content
context contribution cost counterpart criterion dataset decade degree demand description detail
development difference difficulty direction domain drawback effect effectiveness efficacy effort
element environment evidence example existence experience experiment experimentation extent fact
factor family feasibility field finding form formulation framework gain gap goal growth
implementation implication importance improvement increase information input insight instance
introduction investigation issue kind lack landscape level limitation literature manner margin
means merit method methodology metric nature need notion novelty number objective obstacle
opportunity option order outcome output overview paper paradigm part performance perspective phase
pipeline point possibility potential practice practitioner presence principle problem procedure
process progress promise proportion proposal prospect purpose question range reason regard regime
relation requirement research researcher result role sample scale scenario scheme scope score
sense set setting setup shortcoming side significance situation size solution stage step strategy
strength study subset success suite superiority survey task team technique term theme thing time
topic trend type usage use usefulness user value variant variation variety version view viewpoint
way weakness work year
"""

EMPTY_HEADS = frozenset(_EMPTY_HEADS.split())
"""Last words that add nothing: `dense retrieval methods` is about dense retrieval."""


def is_general(word: str) -> bool:
    """Whether a word, in the singular or plural, names no topic by itself.

    >>> is_general("Approaches"), is_general("retrieval")
    (True, False)
    """
    return GENERAL[word]


def _general(word: str) -> bool:
    lower = word.lower()
    return lower in _GENERAL or singular(lower) in _GENERAL


GENERAL = Remembered(_general)
"""Word to whether it is general."""


def is_broad(word: str) -> bool:
    """Whether a word is general, or broad: too wide to be a topic alone.

    >>> is_broad("images"), is_broad("approach"), is_broad("retrieval")
    (True, True, False)
    """
    return BROAD[word]


def _broad(word: str) -> bool:
    return is_general(word) or singular(word.lower()) in BROAD_NOUNS


BROAD = Remembered(_broad)
"""Word to whether it is general or broad."""


def is_empty_head(word: str) -> bool:
    """Whether a word adds nothing when it ends a phrase."""
    return EMPTY_HEAD[word]


def _empty(word: str) -> bool:
    return singular(word.lower()) in EMPTY_HEADS


EMPTY_HEAD = Remembered(_empty)
"""Word to whether it adds nothing when it ends a phrase."""
