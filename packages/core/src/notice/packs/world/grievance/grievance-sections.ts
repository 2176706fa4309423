import type {PolicyClock, PolicyPack, PolicyTime} from '../../../../policy/policy-pack.js';
import type {Source} from '../../../../policy/source.js';
import {ownPractice} from '../hospital-fills-in.js';
import type {
  ClockInWords,
  GrievanceSectionId,
  GrievanceWords,
  TimeInWords,
} from './grievance-words.js';

/** A section of the notice before it is in any language. */
export interface GrievanceSection {
  readonly id: GrievanceSectionId;
  readonly statements: readonly GrievanceStatement[];
}

/** Something it says, with where that comes from. */
export interface GrievanceStatement {
  readonly id: string;
  readonly sources: readonly Source[];
  readonly passage: (words: GrievanceWords) => string;
}

/** What a notice about a policy pack says, in order. */
export function grievanceSections(pack: PolicyPack): readonly GrievanceSection[] {
  return [
    {id: 'may-complain', statements: mayComplain(pack)},
    {id: 'how-to-complain', statements: howToComplain(pack)},
    {id: 'when-we-answer', statements: whenWeAnswer(pack)},
    {id: 'what-happens', statements: whatHappens(pack)},
    {id: 'file-directly', statements: fileDirectly(pack)},
    {
      id: 'no-punishment',
      statements: [
        {
          id: 'no-punishment',
          sources: pack.noReprisal ?? [ownPractice],
          passage: ({noPunishment}) => noPunishment,
        },
      ],
    },
  ];
}

function mayComplain({
  matter,
  sources,
  spoken,
  anonymous,
}: PolicyPack): readonly GrievanceStatement[] {
  return [
    {id: 'may-complain', sources, passage: (words) => words.mayComplain[matter]},
    {id: 'in-any-way', sources: spoken ?? [ownPractice], passage: ({inAnyWay}) => inAnyWay},
    ...(anonymous
      ? [
          {
            id: 'without-name',
            sources: anonymous,
            passage: ({withoutName}: GrievanceWords) => withoutName,
          },
        ]
      : []),
  ];
}

function howToComplain({matter, sources, filing}: PolicyPack): readonly GrievanceStatement[] {
  return [
    {id: 'contact', sources, passage: ({contact}) => contact[matter]},
    ...(filing
      ? [
          {
            id: 'filing',
            sources: filing.sources,
            passage: (words: GrievanceWords) => words.filing(filing),
          },
        ]
      : []),
  ];
}

function whenWeAnswer(pack: PolicyPack): readonly GrievanceStatement[] {
  const shown = pack.clocks.filter(
    (clock) => clock.what !== 'give-information' && !isSaidWithAnother(clock, pack),
  );
  if (shown.length === 0) {
    return [{id: 'no-set-time', sources: pack.sources, passage: ({noSetTime}) => noSetTime}];
  }
  const stages = pack.stages.map(({id}) => id);
  return [
    ...shown.filter(({stage}) => !stage).map((clock) => clockStatement(clock, pack)),
    ...stages.flatMap((stage) => stageStatements(stage, shown, pack)),
    ...daysCounted(shown, pack),
  ];
}

/** That an answer is late is said once, where the time for it is. */
function isSaidWithAnother(late: PolicyClock, {clocks}: PolicyPack): boolean {
  return (
    late.what === 'interim' &&
    clocks.some(
      ({what, stage, time, extension}) =>
        what === 'respond' &&
        stage === late.stage &&
        extension?.needs === 'reasons' &&
        JSON.stringify(time) === JSON.stringify(late.time),
    )
  );
}

function stageStatements(
  stage: string,
  clocks: readonly PolicyClock[],
  pack: PolicyPack,
): readonly GrievanceStatement[] {
  const request = pack.stages.find(({id}) => id === stage)?.request;
  const statements = [
    ...(request
      ? [
          {
            id: `request-${stage}`,
            sources: request.sources,
            passage: (words: GrievanceWords) => words.stageRequest(request),
          },
        ]
      : []),
    ...clocks.filter((clock) => clock.stage === stage).map((clock) => clockStatement(clock, pack)),
  ];
  return statements.map((statement, index) =>
    index === 0 ? withTitle(statement, stage, pack) : statement,
  );
}

/** The name of the step stands before the first thing that is said of it. */
function withTitle(
  {passage, ...statement}: GrievanceStatement,
  stage: string,
  {stages}: PolicyPack,
): GrievanceStatement {
  const title = stages.find(({id}) => id === stage)?.title ?? {};
  return {
    ...statement,
    passage: (words) => `**${title[words.language]}.** ${passage(words)}`,
  };
}

function clockStatement(clock: PolicyClock, pack: PolicyPack): GrievanceStatement {
  const inWords: ClockInWords = {...clock, time: clockTime(clock, pack)};
  return {
    id: `clock-${clock.id}`,
    sources: [...clock.sources, ...(clock.extension?.sources ?? [])],
    passage: (words) => words.clock(inWords),
  };
}

function clockTime({time}: PolicyClock, {settings}: PolicyPack): TimeInWords | 'agreed' {
  if (time === 'agreed' || !('setting' in time)) return time;
  const setting = settings.find(({name}) => name === time.setting);
  return {
    amount: `{${time.setting}}`,
    unit: setting?.unit ?? 'days',
    days: setting?.days ?? 'calendar',
  };
}

function daysCounted(
  clocks: readonly PolicyClock[],
  pack: PolicyPack,
): readonly GrievanceStatement[] {
  const times = clocks.flatMap((clock) => {
    const time = clockTime(clock, pack);
    return time !== 'agreed' && time.unit === 'days' ? [{time, sources: clock.sources}] : [];
  });
  return (['calendar', 'working', 'business'] satisfies PolicyTime['days'][]).flatMap((kind) => {
    const counted = times.filter(({time}) => time.days === kind);
    if (counted.length === 0) return [];
    return [
      {
        id: `days-${kind}`,
        sources: unique(counted.flatMap(({sources}) => sources)),
        passage: (words: GrievanceWords) => words.daysCounted(kind),
      },
    ];
  });
}

function whatHappens({letters, sources}: PolicyPack): readonly GrievanceStatement[] {
  const lists = (['acknowledgement', 'interim', 'final'] as const).flatMap((letter) => {
    const elements = letters.filter((element) => element.letter === letter);
    if (elements.length === 0) return [];
    return [
      {
        id: `letter-${letter}`,
        sources: unique(elements.flatMap((element) => element.sources)),
        passage: (words: GrievanceWords) =>
          `${words.letter[letter]}\n\n${elements.map((each) => `- ${each.words[words.language]}`).join('\n')}`,
      },
    ];
  });
  return [{id: 'look-into', sources, passage: ({lookInto}) => lookInto}, ...lists];
}

function fileDirectly({bodies}: PolicyPack): readonly GrievanceStatement[] {
  const open = bodies.filter(({access}) => access !== 'never');
  const someAskFirst = open.some(({access}) => access === 'after-hospital');
  return [
    {
      id: 'at-any-time',
      sources: unique(open.flatMap(({sources}) => sources)),
      passage: (words) => words.atAnyTime(someAskFirst),
    },
    ...open.map((body) => ({
      id: `body-${body.id}`,
      sources: unique([...body.sources, ...(body.filing?.sources ?? [])]),
      passage: (words: GrievanceWords) => words.body(body),
    })),
  ];
}

function unique(sources: readonly Source[]): readonly Source[] {
  const seen = new Map(sources.map((source) => [JSON.stringify(source), source]));
  return [...seen.values()];
}
