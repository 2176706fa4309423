import type {HolidayCalendar} from '../holidays/holiday-calendar.js';
import type {
  ClockExtension,
  ExternalBody,
  FilingLimit,
  PolicyClock,
  PolicyExclusion,
  PolicyPack,
  PolicyTime,
} from '../policy-pack.js';
import type {Confidence, Source} from '../source.js';
import {packSources, type PlacedSource} from './pack-sources.js';

const levels: readonly Confidence[] = ['confirmed', 'read', 'cited', 'unverified'];

const beginning = `# The policy packs that come with this SDK

Written by \`packages/core/src/policy/packs/policy-packs-page.test.ts\` from the data, and held to it: \`npm test\` fails
when this page is stale. Nothing here is legal advice: a hospital's own reviewer confirms the packs it answers under.

- **Sources.** \`read\`: checked against the page or text it names. \`cited\`: a standard citation whose text was not read
  again. \`unverified\`: open or conflicting, see the end. \`confirmed\` is for a hospital's own reviewer, so there is none here.
- **Days.** The day on which a clock starts never counts, and a time in days ends with its last day at the facility.
  Working and business days leave out the weekend and the holidays of the pack's calendar. Hours run through when the clocks
  change. A month ends on the same day of the month, or on its last one.
- **Targets.** \`hard\`: a rule. \`average\` and \`goal\` are shown as such: missing one in a single case breaks no rule.
- **Pauses.** A day of which a pause takes any part does not count. No pack here names a reason for one; a hospital's own may.
`;

const silent = `## Where the texts are silent

What the rules do not say was decided so, on the side of the person who complained where there were two ways:

- **At once.** What is due at once is in time on the day on which it came, and does not wait for a pause to end.
- **An answer** is an acknowledgement too, and a word on how far it is, and a decision. What is owed in writing is done
  in writing alone. An answer in one stage is none in the next.
- **Again and again.** A duty that comes back is due after the same time from when it was done, or from when it should
  have been where that was sooner.
- **More time** has to be decided before the time is up, and what it needs (reasons, agreement, leave) has to be there by
  then. Beyond the most there may be, it is cut to that. An agreed date can be put off only before it is over.
- **A pause** that has not ended reaches to today: the date shown is the one there would be if it ended now. A date that
  was agreed or told as a date stands, whatever was paused.
- **Several stages.** A clock of a stage that the case left before it was due is not owed.
- **The end.** Withdrawing ends all but looking after whoever is at risk and what an authority asked for. Closing ends
  news of how it goes and nothing else: an answer that is owed stays owed.
- **Too late.** A complaint that came too late keeps its clocks until staff refuse it for that, and only where the dates on
  record bear it out. Where the day the person knew is not on record, the day of the event stands for it.
- **Left out.** No exclusion takes away a clock that runs because somebody is at risk. One that a person has to judge holds
  only where a person said so.
- **Days that may be holidays** are counted as days of work, and a date past one says so.
`;

/** The page that tells what the packs and the calendars of holidays hold, as Markdown. */
export function policyPacksPage(
  packs: readonly PolicyPack[],
  calendars: readonly HolidayCalendar[],
): string {
  return [
    beginning,
    table(
      ['Pack', 'For', 'Version', 'Clocks', 'Sources'],
      packs.map((pack) => [
        `\`${pack.id}\`${pack.overlay ? ' (beside others)' : ''}`,
        pack.jurisdiction,
        `${pack.version}${effectiveWords(pack)}`,
        `${pack.clocks.length}`,
        sourcesCount(packSources(pack).map(({source}) => source)),
      ]),
    ),
    silent,
    ...packs.map(packSection),
    '## Holidays',
    'A hospital puts its own calendar in the place of one of these under the same id. A year outside those a calendar knows is never guessed: the date is then the earliest there can be, and says so.',
    ...calendars.map(calendarSection),
    '## What is not verified',
    'Whoever configures a pack looks into these. Each line says what is open, and where it is leaned on.',
    openFacts(packs, calendars),
  ].join('\n\n');
}

function packSection(pack: PolicyPack): string {
  const {id, version, name, jurisdiction, matter, settings, stages, clocks, sources} = pack;
  return [
    `## ${name['en'] ?? id}`,
    `\`${id}\`, version ${version}, for ${jurisdiction}${effectiveWords(pack)}. ${
      matter === 'any'
        ? 'Whatever a complaint is about'
        : `Complaints about ${matter.replace('-', ' ')}`
    }${pack.overlay ? ', beside the rules of the place' : ''}${
      pack.onlyGrievances ? ', where it is a grievance' : ''
    }.${pack.holidays ? ` Holidays: \`${pack.holidays}\`.` : ''} From: ${sourceWords(sources)}.`,
    ...part('The hospital fills in', settings, (setting) => [
      `\`${setting.name}\`, in ${unitWords(setting)}: ${setting.meaning}`,
      setting.usual.length > 0 ? `Others use ${setting.usual.join(' or ')}.` : '',
      `(${sourceWords(setting.sources)})`,
    ]),
    ...part('Stages', stages, ({id: stage, title}) => [`\`${stage}\`: ${title['en'] ?? ''}`]),
    ...(clocks.length > 0 ? [clockTable(clocks)] : ['No clock: the rules set no time.']),
    ...part('Pauses', pack.pauses, (pause) => [
      `\`${pause.id}\`: ${pause.meaning['en'] ?? ''}, for ${pause.clocks.join(', ')}`,
    ]),
    ...part('By when a person comes forward', limitsOf(pack), ([to, limit]) => [
      `${to}: ${limitWords(limit)}`,
    ]),
    ...part('Letters', pack.letters, ({letter, id: element, words, sources: of}) => [
      `${letter}, \`${element}\`: ${words['en'] ?? ''} (${sourceWords(of)})`,
    ]),
    ...part('Outside the hospital', pack.bodies, bodyWords),
    ...part('Left out', pack.exclusions, exclusionWords),
    ...(pack.retention
      ? [`Files are kept ${pack.retention.years} years (${sourceWords([pack.retention.source])}).`]
      : []),
  ].join('\n\n');
}

/** A list under a heading of its own; nothing where there is nothing in it. */
function part<Item>(
  heading: string,
  items: readonly Item[],
  words: (item: Item) => readonly string[],
): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => `- ${words(item).filter(Boolean).join(' ')}`);
  return [`**${heading}**\n\n${lines.join('\n')}`];
}

function clockTable(clocks: readonly PolicyClock[]): string {
  return table(
    ['Clock', 'What', 'Time', 'From', 'Target', 'Where', 'More time', 'Sources'],
    clocks.map((clock) => [
      `\`${clock.id}\``,
      `${clock.what}${clock.inWriting ? ', in writing' : ''}`,
      spanWords(clock.time),
      typeof clock.from === 'string' ? clock.from : `when \`${clock.from.dueOf}\` is due`,
      clock.target,
      conditionWords(clock),
      clock.extension ? extensionWords(clock.extension) : 'none',
      sourceWords(clock.sources),
    ]),
  );
}

function spanWords(time: PolicyClock['time']): string {
  if (time === 'agreed') return 'as agreed with the person';
  return 'setting' in time ? `\`${time.setting}\`` : timeWords(time);
}

function conditionWords({stage, when, unless, repeats, towards}: PolicyClock): string {
  return [
    stage && `in \`${stage}\``,
    when === 'endangerment' && 'somebody is at risk',
    when === 'not-answered' && 'there is no answer by then',
    unless && 'unless it is resolved',
    repeats && 'again and again until the answer',
    towards && `owed to \`${towards}\``,
  ]
    .filter(Boolean)
    .join(', ');
}

function extensionWords({time, inAll, needs, sources}: ClockExtension): string {
  const most = [time && `${timeWords(time)} more`, inAll && `${timeWords(inAll)} in all`];
  const given = most.filter(Boolean).join(', ') || 'as long as it takes';
  const need = needs === 'reasons-beyond' ? 'beyond that with reasons' : `with ${needs}`;
  return `${given}, ${need} (${sourceWords(sources)})`;
}

function limitsOf(pack: PolicyPack): readonly (readonly [to: string, limit: FilingLimit])[] {
  const limits = [
    ['to complain', pack.filing],
    ...pack.stages.map(({id, request}) => [`to ask for \`${id}\``, request] as const),
    ...pack.bodies.map(({id, filing}) => [`to go to \`${id}\``, filing] as const),
  ] as const;
  return limits.flatMap(([to, limit]) => (limit ? [[to, limit] as const] : []));
}

function limitWords({within, from, atMost, override, optional, sources}: FilingLimit): string {
  const start = {
    event: 'from the event',
    aware: 'from the day the person knew',
    'event-or-aware': 'from the event or the day the person knew, whichever is later',
    answered: 'from the answer',
  }[from];
  const words = [
    `${timeWords(within)} ${start}`,
    atMost && `at most ${timeWords(atMost)} from the event`,
    override ? 'may be set aside with a reason' : 'may not be set aside',
    optional && 'only where the hospital chose it',
  ];
  return `${words.filter(Boolean).join('; ')} (${sourceWords(sources)})`;
}

function bodyWords({id, role, name, access, answers, sources}: ExternalBody): readonly string[] {
  const when = {
    'any-time': 'at any time',
    'after-hospital': 'as a rule after the hospital answered',
    never: 'takes no complaint of one person',
  }[access];
  return [
    `\`${id}\`, ${role}: ${typeof name === 'string' ? name : `as the hospital fills in \`${name.field}\``};`,
    `${when}${answers ? `; answers in ${timeWords(answers)}` : ''}`,
    `(${sourceWords(sources)})`,
  ];
}

function exclusionWords({id, meaning, judged, sources}: PolicyExclusion): readonly string[] {
  const who = judged ? 'A person judges whether it holds.' : '';
  return [`\`${id}\`: ${meaning}`, who, `(${sourceWords(sources)})`];
}

function calendarSection({
  id,
  name,
  weekend,
  years,
  days,
  possible,
  sources,
}: HolidayCalendar): string {
  const byName = new Map<string, string[]>();
  for (const {name: holiday, date} of days)
    byName.set(holiday, [...(byName.get(holiday) ?? []), date]);
  return [
    `### ${name}`,
    `\`${id}\`, ${years.join(' to ')}; ${weekend.join(' and ')} are free. From: ${sourceWords(sources)}.`,
    [...byName].map(([holiday, dates]) => `- ${holiday}: ${dates.join(', ')}`).join('\n'),
    ...part(
      'May be holidays, and are counted as days of work',
      possible,
      ({date, name: day, open}) => [`${date}, ${day}: ${open}`],
    ),
  ].join('\n\n');
}

function openFacts(packs: readonly PolicyPack[], calendars: readonly HolidayCalendar[]): string {
  const facts = new Map<string, string[]>();
  const placed: readonly (PlacedSource & {readonly of: string})[] = [
    ...packs.flatMap((pack) =>
      packSources(pack).map((each) => ({...each, of: `${pack.id} ${pack.version}`})),
    ),
    ...calendars.flatMap(({id, sources}) =>
      sources.map((source) => ({source, place: 'holidays', of: id})),
    ),
  ];
  for (const {source, place, of} of placed.filter(
    ({source: {confidence}}) => confidence === 'unverified',
  )) {
    const fact = `**${source.citation}.** ${source.note ?? ''}`;
    facts.set(fact, [...(facts.get(fact) ?? []), `\`${of}\`: ${place}`]);
  }
  return [...facts].map(([fact, places]) => `- ${fact} (${places.join('; ')})`).join('\n');
}

function effectiveWords({effective: {from, to}}: PolicyPack): string {
  return [from && ` from ${from}`, to && ` to ${to}`].filter(Boolean).join('');
}

function timeWords({amount, ...unit}: PolicyTime): string {
  if (amount === 0) return 'at once';
  return `${amount} ${unitWords(unit)}`;
}

function unitWords({unit, days}: Omit<PolicyTime, 'amount'>): string {
  return unit === 'days' ? `${days} days` : unit;
}

function sourceWords(sources: readonly Source[]): string {
  return sources.map(({citation, confidence}) => `${citation}, ${confidence}`).join('; ');
}

function sourcesCount(sources: readonly Source[]): string {
  return levels
    .map((level) => [level, sources.filter(({confidence}) => confidence === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level}`)
    .join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
