"""Which given names are short or foreign forms of one another, in general English use."""

from __future__ import annotations

from itertools import combinations
from typing import Final

# One family of names a line. A name may stand on several lines; being on one line together makes two compatible.
_TABLE: Final = """
abraham abe bram
abigail abby gail
adam
adelaide addie
agnes aggie
alan allan allen al
albert al bert
alexander alex alec sandy sasha al xander aleksandr oleksandr alexandr aleksander
alexandra alex sandra sandy sasha lexi
alexis alex
alfred al alf fred alfie
alice ali
alison allison ali
amanda mandy
amelia millie amy
andrew andy drew andrei andrey andriy andre
angela angie
ann anne anna annie nan nancy
anthony tony antony anton antonio
antonina toni
arthur art artie
augustus gus
barbara barb babs
barnabas barney
bartholomew bart
beatrice bea
benjamin ben benny benji
bernard bernie barney
bernadette bernie
beverly bev
bradley brad
brandon
brian bryan
bridget biddy
bruce
calvin cal
cameron cam
candace candy candice
carl karl
caroline carol carrie carolyn
catherine katherine kate kathy cathy katie kathryn kay kit katharine ekaterina
cecilia cissy celia
charles charlie chuck chas carlos
charlotte lottie charlie
chester chet
christine christina chris tina chrissie kristin kirsten
christopher chris kit topher kris
clifford cliff
clinton clint
constance connie
cornelius neil
cynthia cindy
daniel dan danny
danielle dani
david dave davy
deborah deb debbie debra
dennis denny
dmitry dmitri dmitriy dima
dominic dom nick
donald don donny donnie
dorothy dot dottie dolly
douglas doug
dwight ike
edgar ed
edmund ed ned eddie
edward ed eddie ned ted teddy
edwin ed eddie
eleanor ellie nell nora
elizabeth liz beth betty betsy eliza lizzie lisa libby bess elisabeth
emily em emmy
emma em
eric erik
ernest ernie
eugene gene
evelyn eve evie
frances fran franny frankie
francis frank fran
francisco paco frank
franklin frank
frederick fred freddie freddy frederic
gabriel gabe
gabrielle gaby
geoffrey geoff jeff jeffrey jeffery
george georgie
gerald gerry jerry
gerard gerry
gilbert gil bert
giuseppe joe
gordon gord
grace gracie
gregory greg gregg
gwendolyn gwen
harold harry hal
harriet hattie
harry
helen nell ellen
henrietta etta
henry harry hank hal
herbert herb bert
herman
hilary hillary
howard howie
hubert hugh bert
hugh hughie
ian
ignatius iggy nacho ignacio
irene rene
isaac ike zac
isabel bella izzy isabella isabelle
jacob jake
jacqueline jackie
james jim jimmy jamie jem jaime
janet jan
jane janie jenny
jason jay
jean jeanne jeannie
jennifer jen jenny jenn
jeremiah jerry
jeremy jerry jem
jerome jerry
jesse jess
jessica jess jessie
joan joanie
joanna jo joanne
john jack johnny jon jonny jonathan
jonathan jon jonny jonathon
joseph joe joey jo jose josef yosef
josephine jo josie
joshua josh
judith judy jude
julia julie
julian jules
juliana julie
justin
karen kari
kenneth ken kenny
kevin kev
kimberly kim kimberley
lawrence larry laurence lars
leah lee
leonard leo len lenny
leonardo leo
leslie les lesley
lewis lew louis
lillian lily lil lilly
linda lindy
lindsay lindsey
lori laurie lorraine
louis lou louie luis
louise lou
lucille lucy
lucy lucia
luke lucas
lynn lynne
madeline maddie madeleine
magdalena lena
malcolm mal
marcus marc mark
margaret maggie meg peggy marge margie greta rita madge peg
maria marie mary mariya maura
marilyn
marjorie marge
martha marty patty
martin marty
marvin marv
matthew matt matty matthias
maureen mo
maurice mo morris
maximilian max
maxwell max
melanie mel
melissa missy mel
melvin mel
michael mike mick mickey mikey mikhail micky mykhailo
michelle shelly
mildred millie
miriam mim
mitchell mitch
montgomery monty
morton mort
muhammad mohammed mohamed mohammad mehmet
nancy nan
natalie nat natalia natasha nataliya
nathan nate nat
nathaniel nate nat
neil neal niall
nicholas nick nicky nicolas nikolai nikolay mykola
nicole nicky nikki
norman norm
oliver ollie
olga olha
oswald ozzie
pamela pam
patricia pat patty tricia trish patsy patti
patrick pat paddy
paul pavel pablo
pavlo paul pavel
penelope penny
peter pete pyotr petro piotr pedro petr
philip phil phillip pip
phyllis phyl
prudence prue
rachel rae
randall randy
randolph randy
raymond ray
rebecca becky becca
reginald reg reggie
richard rick dick rich ricky richie ricardo
robert bob rob bobby robbie bert roberto
roberta bobbie
roderick rod
rodney rod
roger rodge
roland roly
ronald ron ronnie
rosemary rose rosie
roxanne roxy
rudolph rudy rudolf
rufus
rupert
russell russ
ruth ruthie
salvatore sal
salvador sal
samantha sam
samuel sam sammy
sarah sally sara sadie
scott scotty
sean shaun shawn
sebastian seb
sergei sergey sergiy serhii serge
sheldon shelly
shirley
sidney sid sydney
simon si
solomon sol
sophia sophie sofia
stanley stan
stephanie steph
stephen steve steven stevie stefan esteban
stuart stu stewart
susan sue susie suzie suzanne susanna
sylvia syl
tamara tammy
terence terry terrence
teresa theresa terry tess tessa
thaddeus thad tad
theodore ted teddy theo
thomas tom tommy tomas
timothy tim timmy
tobias toby
todd
valentina val
valerie val
veronica ronnie
victor vic viktor
victoria vicky tori vicki
vincent vince vinny
virginia ginny
vivian viv
vladimir volodymyr vlad vova
volodymyr vova
walter walt wally
wendell
wilfred wilf
wilhelmina mina
william bill will billy willie liam wm
winifred winnie
winston
yevgeny evgeny eugene yevgeniy evgeniy
yuri yury yuriy
yulia julia yuliya
zachary zach zack zac
zoe
"""

_LINES: Final = tuple(frozenset(line.split()) for line in _TABLE.strip().splitlines())
_FORMS: Final = frozenset(frozenset(pair) for line in _LINES for pair in combinations(sorted(line), 2))

# Given names that are common in English-language news.
COMMON: Final[frozenset[str]] = (
    frozenset().union(*_LINES)
    - frozenset("allen clinton gordon grace jay lee lewis mitchell norman scott stuart stewart russell".split())
) | frozenset(
    """
    aaron amy ashley austin brett bret brooke carla carmen chad claire clara colin craig dale dana darren diana
    diane donna doris dylan ella eli elaine erin ethan eva felix fiona florence gary glenn gloria hannah heather holly
    ingrid irina ivan jasmine jill jordan joyce juan kelly kyle laura lauren leon lloyd logan lisa lola mason
    megan mia miguel mohamed monica nadia naomi nina noah noel olivia omar oscar owen paula pedro peggy phoebe
    ralph ramon
    raul rhonda ruby sandra sharon sheila sherry stacey stella tanya tara tina tracy travis trevor tyler vanessa vera
    wayne wendy yvonne zara
    """.split()
)

# Of those, the ones that are hardly ever family names: who is called by such a name alone cannot be told from anybody.
ONLY_GIVEN: Final[frozenset[str]] = COMMON - frozenset(
    """
    alexander ali arthur austin bert bob benjamin bruce calvin cameron carol charles chester clark craig curtis dale
    daniel dean dennis douglas edgar francis frank franklin george gerald gerard gilbert glenn gregory hal hank harold
    harry henry herbert herman howard hugh jack james jordan joseph joyce kay kelly ken kenneth kit kyle lawrence lars
    leo leonard leslie lloyd logan lou louis luis lucas lynn malcolm marcus mark marshall martin mason matthias maurice
    max maxwell mia michael montgomery morris mort ned neil neal noel oliver oscar owen patrick paul perry pete peter
    philip phillip randall randolph ray raymond rice rich robert rodney roger roland rose rosemary ross rudolf rudolph
    ruby russ salvador sam samuel santos sidney simon solomon stanley teddy terry thomas todd tracy travis trevor tyler
    victor vincent wallace walter warren wayne wendell winston yuri
    """.split()
)


def are_forms_of_one_name(one: str, other: str) -> bool:
    """Whether two folded given names are the same or forms of one name ("mike" and "michael")."""
    return one == other or frozenset((one, other)) in _FORMS
