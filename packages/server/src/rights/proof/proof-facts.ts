import type {AcknowledgementRecord, NoticeView, SectionView} from '@patient-relations/core/notice';
import {html, type Html} from './html.js';
import type {Proven} from './proof-of-delivery.js';

/** Of more sections than these, which were opened is in the record alone. */
const mostNamed = 40;

/** Everything that is known about the delivery, fact by fact. */
export function proofFacts(proven: Proven, views: readonly NoticeView[]): readonly Html[] {
  const {record, notice, effectiveFrom, facility} = proven;
  const facts: readonly (readonly [name: string, value: Html | string | undefined])[] = [
    ['Notice', html`${notice.kind.replaceAll('-', ' ')}, <code>${notice.id}</code>`],
    [
      'Version',
      html`<code>${notice.version}</code>, in force from ${timeIn(facility.timeZone, effectiveFrom)}`,
    ],
    ['Person', record.subject ?? 'not recorded: an anonymous delivery'],
    ['Visit', record.encounter],
    [
      'Languages shown',
      record.languages.map((tag, at) => describeLanguage(tag, views[at])).join('; '),
    ],
    ['Not translated', untranslated(views)],
    ['Opened', opened(record, views)],
    ['Shown to the person', timeIn(record.timeZone, record.shownAt)],
    ['Received', timeIn(facility.timeZone, record.receivedAt)],
    ['How', modes[record.mode]],
    ['Reason', record.reason],
    ['What was tried', record.effort],
    ['Questions about it', record.teachBack && 'Answered; the answers are with the record.'],
    ['Kept until', record.keepUntil],
    ['SHA-256 of the text', html`<code>${record.textHash}</code>`],
  ];
  return facts.flatMap(([name, value]) =>
    value === undefined
      ? []
      : html`<dt>${name}</dt>
          <dd dir="auto">${value}</dd>`,
  );
}

const modes: Readonly<Record<AcknowledgementRecord['mode'], string>> = {
  self: 'Read by the person alone',
  'with-staff': 'Gone through with staff',
  'with-interpreter': 'Gone through with an interpreter',
  'by-phone': 'By phone',
};

/** As it is on record: a language that the notice does not have was not to be seen. */
function describeLanguage(tag: string, view: NoticeView | undefined): string {
  const text = view?.language === tag ? `${view.status} text` : 'not a language of this version';
  return `${languageName(tag)} (${tag}, ${text})`;
}

/** Sections that a translation lacked, and what stood there instead. */
function untranslated(views: readonly NoticeView[]): string | undefined {
  const gaps = views.flatMap(({language: wanted, sections}) =>
    sections
      .filter(({language}) => language !== wanted)
      .map(({heading, language}) => `${heading} (stood in ${languageName(language)})`),
  );
  const sections = gaps.length === 1 ? 'section' : 'sections';
  return gaps.length > 0 ? `${gaps.length} ${sections}: ${list(gaps)}` : undefined;
}

function opened({sections}: AcknowledgementRecord, views: readonly NoticeView[]): string {
  const seen = sections.filter((section) => section.opened);
  const count = `${seen.length} of ${sections.length} sections`;
  if (seen.length === 0) return count;
  return `${count}: ${list(seen.map((section) => headingOf(section, views)))}`;
}

function list(names: readonly string[]): string {
  return names.length > mostNamed ? 'they are named in the record below' : names.join('; ');
}

function headingOf(
  wanted: Pick<SectionView, 'id' | 'language'>,
  views: readonly NoticeView[],
): string {
  const found = views
    .flatMap(({sections}) => sections)
    .find(({id, language}) => id === wanted.id && language === wanted.language);
  return found?.heading ?? wanted.id;
}

function languageName(tag: string): string {
  return new Intl.DisplayNames('en', {type: 'language', fallback: 'code'}).of(tag) ?? tag;
}

function timeIn(timeZone: string, instant: string): Html {
  const time = new Intl.DateTimeFormat('en', {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(new Date(instant));
  return html`<time datetime="${instant}">${time}</time> (${timeZone};
    ${new Date(instant).toISOString()})`;
}
