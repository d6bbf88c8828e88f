"""Verbs of research prose, to tell what a sentence does from what it is about.

Two lists, because `show` is never a topic while `search` often is: ALWAYS_VERBS holds every form
of the first kind, OFTEN_VERBS the forms of the second kind that may as well be nouns.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_NEVER_NOUNS = """
accelerate accept accommodate accomplish account achieve acquire act adapt add address adhere
adopt advocate affect afford agree aim alleviate allocate allow alter amplify analyse analyze
annotate answer anticipate appear apply appreciate approve argue arise arrive articulate ask
assemble assess assign assist assume attain attempt attend attract augment authenticate avoid
balance base be bear become begin behave belong benefit bind boost bootstrap bridge bring broaden
build calculate call capitalise capitalize capture carry carve categorise categorize cause cease
challenge characterise characterize check choose circumvent cite claim clarify classify collect
combine come commence comment communicate compare compensate compete compile complement complete
comply comprehend comprise compromise compute concatenate concentrate conclude conduct confer
confirm conform confront conjecture connect conquer consider consist constitute constrain
construct consume contain continue contribute converge convert convey cope correspond cover craft
create curate customise customize deal decide decompose deduce deem define degrade delete deliver
delve demand demonstrate denote depend depict deploy derive describe deserve desire detail detect
deteriorate determine develop devise differ differentiate diminish direct discard discover discuss
disentangle dispatch distinguish distribute dive divide dominate double draw drive drop eliminate
elucidate embody embrace emerge emphasise emphasize employ empower enable encapsulate encode
encompass encounter encourage endow enforce engage enhance enjoy enrich ensure entail entangle
enter equip establish estimate evaluate evolve examine exceed execute exemplify exhibit exist
expand expect expedite explain exploit explore expose express extend extract face facilitate fail
fall feed fill find fit focus follow force formalise formalize formulate foster fulfil fulfill
gain garner gather generalise generalize generate give go grasp grow guarantee guide hallucinate
handle happen harm harness help hinder hold hone hope identify ignite ignore illustrate impact
impede imply impose improve incorporate increase incur indicate induce infer influence inform
inherit initialise initialize inspect inspire instantiate integrate intend interact interpret
introduce invent investigate invite involve isolate justify keep know lack lag lay lead learn
leave lend lessen let leverage lie lift limit list live look lose maintain make manage manifest
manipulate match maximise maximize measure meet merge mimic minimise minimize mitigate modify
motivate move necessitate need neglect note notice observe obtain occur offer omit operate
optimise optimize outfit outline outperform outweigh overcome overlook own participate pave pay
perceive perform permit persist pertain pick pinpoint pioneer place plague play point pose posit
possess postulate predict prefer prepare present preserve prevail prevent prioritise prioritize
proceed produce prohibit promise promote propose prove provide prune publish pursue push put
quantify raise re-rank re-train reach react realise realize receive recognise recognize recommend
recover reduce refer refine reflect reformulate refrain reframe regard regularise regularize
reinforce reject relate relax release rely remain remark remedy remove render repeat replace
report represent reproduce require resemble reside resolve resort respond restrict retain rethink
retrain retrieve reuse reveal revisit revolutionise revolutionize run sacrifice satisfy say
scrutinise see seek seem select separate serve settle shed shift shine show sift simplify simulate
sit solve span specialise specialize specify spend spread stand start state stem stimulate stop
streamline strengthen strive struggle subtract succeed suffer suggest suit summarise summarize
supply support suppose surpass surpasses surround sustain synthesise synthesize tackle tailor take
tell tend thank think thrive trail transcend translate traverse treat trigger trust try turn
uncover undergo underlie underscore understand undertake unify unleash unlock unveil update urge
utilise utilize validate vary verify view want warrant weaken witness wonder worsen write yield
"""

_ALSO_NOUNS = """
access aim analysis answer approach attack attempt balance benchmark benefit boost bridge capture
cause challenge change claim cluster code combine comment compute concern contact contract
contrast control cost cover craft cut deal decrease demand design detail display divide doubt draw
drive drop effect estimate exercise experiment exploit express extract face filter finding fit
focus force forecast form frame function gain grasp ground group guarantee guide handle harm hash
help hope impact increase index influence interest issue judge label lack lag lead leak learn
leverage lift limit link list load loop lower map mark mask match matter measure merge mix model
move need note object offer order output overlap paper parse pass pattern pay perturb place plan
play plot point pool present probe process produce profile progress project promise prompt query
question rank rate reach record reference release render rephrase report request research reserve
result return reverse review reward rise risk robot role route run sample scale schedule score
search seed sense shape share shift show signal skip sort sound source split stack stage start
state step store strain stress structure struggle study subject suffer supply support surface
survey survive switch target task test text trace track trade train transfer transform treat trend
trial trigger tune turn type update use value vary view visit vote walk weight witness work yield
"""

_IRREGULAR = """
arisen arose based became began begun bore borne bought bound brought built came chose chosen
compared concerning considering dealt drawn drew driven drove fallen fed fell felt fought found
gave given gone grew grown heard held include included includes including kept knew known laid
lain led left lent lie lies lost lying made meant met owing paid proven put ran read regarding
said saw seen sent shed shone shown sought spent stood strove struck taken taught thought thrown
told took undergone understood underwent used uses using went won written wrote
"""

_TOPICAL_ED_ING = """
adapting aligned annotated answering augmented augmenting balanced balancing bridging building
capturing classified clustering coding combined combining composed computing connected constrained
controlled curated decoding degraded detecting directed distributed driven driving embedding
encoded encoding engineering enhanced estimating extracting filtering forecasting generalised
generalized generated generating grounding guided indexing informed integrated interacting
interpreting isolated labeled learned learning limited matched matching merged merging mining
modeling optimized parsing planning predicting preserving processing programming pruning
publishing ranking reading recommending reinforced related relaxed restricted retrieved running
searching sensing separated separating shared simplified simulated simulating structured
summarized supervised supported synthesized targeting testing translated treated treating
understanding unified weakened weighted writing
"""

_DOUBLED = frozenset({"begin", "fit", "put", "run", "stop", "drop", "let", "get", "plan"})


def _forms(verb: str) -> Iterator[str]:
    stem = verb + verb[-1] if verb in _DOUBLED else verb.removesuffix("e")
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    if verb.endswith("y") and verb[-2] not in "aeou":
        stem, third = f"{verb[:-1]}i", f"{verb[:-1]}ies"
        yield f"{verb}ing"
    yield from (verb, third, f"{stem}ed", f"{stem}ing")


_TOPICAL = frozenset(_TOPICAL_ED_ING.split())
_NOUNS = frozenset(_ALSO_NOUNS.split())
OFTEN_VERBS = frozenset(form for noun in _NOUNS for form in (noun, *list(_forms(noun))[:-2]))
"""Base forms and third persons that are as often nouns; only their place tells."""


NOMINAL_GERUNDS = frozenset(
    {
        "finding",
        "folding",
        "forgetting",
        "forming",
        "gathering",
        "handling",
        "keeping",
        "making",
        "managing",
        "mixing",
        "passing",
        "sharing",
        "solving",
        "spreading",
        "taking",
        "tracking",
    }
)
"""Verbs with an object, nouns after a noun: `problem solving`."""

ALWAYS_VERBS = frozenset(
    form
    for verb in _NEVER_NOUNS.split()
    for form in _forms(verb)
    if form not in OFTEN_VERBS and form not in _TOPICAL
) | frozenset(_IRREGULAR.split())
"""Forms that never belong to a topic's name."""

_ROOTS = frozenset(_NEVER_NOUNS.split())


@lru_cache(maxsize=1 << 16)
def is_verbal(word: str) -> bool:
    """Whether a single word is a form of a verb that by itself names no topic.

    >>> is_verbal("adapting"), is_verbal("planning")
    (True, False)
    """
    lower = word.lower()
    stem = lower.removesuffix("ing").removesuffix("ed")
    return lower in ALWAYS_VERBS or (stem != lower and not _ROOTS.isdisjoint({stem, f"{stem}e"}))
