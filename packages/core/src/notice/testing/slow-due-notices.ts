import type {AcknowledgementRecord} from '../acknowledgement.js';
import type {DueQuestion, NoticeHistory, VersionInForce} from '../due-notices.js';
import type {DeliveryRule} from '../notice.js';

type Question = Omit<DueQuestion, 'notices'>;

/**
 * Whether a person is owed a notice, found the long way round: by going through the hours from the first version on,
 * counting how often people had to be told of something new.
 */
export function isDueSlowly({noticeId, versions}: NoticeHistory, question: Question): boolean {
  const {records, encounter, now} = question;
  const told = new Map<string, number>();
  let news = 0;
  let shown: VersionInForce | undefined;
  for (const hour of hoursUntil(now))
    for (const version of versions)
      if (Date.parse(version.effectiveFrom) === hour) {
        if (version.change.kind === 'substantive') news += 1;
        told.set(version.version, news);
        shown = version;
      }
  // A version that is given before it is in force is newer than all that people had to be told of.
  for (const {version} of versions) if (!told.has(version)) told.set(version, Infinity);
  if (!shown) return false;
  if (shown.effectiveUntil !== undefined && Date.parse(shown.effectiveUntil) <= now.getTime())
    return false;
  const mine = records.filter(
    (record) =>
      record.noticeId === noticeId &&
      record.subject === encounter.subject &&
      (told.get(record.version) ?? -1) >= news,
  );
  for (const rule of shown.delivery)
    if (isMoment(rule, question) && !mine.some((record) => isMet(rule, record, question)))
      return true;
  return false;
}

function* hoursUntil(now: Date): Generator<number> {
  for (let hour = Date.UTC(2026, 0, 1); hour <= now.getTime(); hour += 3_600_000) yield hour;
}

function isMoment(rule: DeliveryRule, {encounter, now}: Question): boolean {
  const {settings, onlyFor, fromHours, withinHours, onlyAfterHours} = rule;
  if (!settings.includes(encounter.setting)) return false;
  if (onlyFor !== undefined && !encounter.groups?.includes(onlyFor)) return false;
  const began = {
    arrival: encounter.arrivedAt,
    'first-service': encounter.arrivedAt,
    admission: encounter.admittedAt,
    observation: encounter.observationSince,
    discharge: encounter.dischargedAt,
    reclassification: encounter.reclassifiedAt,
  }[rule.on];
  if (began === undefined) return false;
  const hoursSince = (now.getTime() - Date.parse(began)) / 3_600_000;
  if (onlyAfterHours !== undefined) {
    if (hoursSince < onlyAfterHours) return false;
    if (encounter.dischargedAt !== undefined) {
      const lasted = (Date.parse(encounter.dischargedAt) - Date.parse(began)) / 3_600_000;
      if (lasted < onlyAfterHours) return false;
    }
  }
  if (fromHours !== undefined) return hoursSince >= fromHours;
  const mayComeBefore = withinHours === 0 || withinHours === -4;
  return mayComeBefore || hoursSince >= 0;
}

function isMet(
  {repeat, proof}: DeliveryRule,
  {status, outcome, witness, encounter, shownAt, receivedAt}: AcknowledgementRecord,
  question: Question,
): boolean {
  if (status === 'disputed') return false;
  if (status === 'not-signed') {
    if (proof === 'delivery' && outcome === 'unable') return false;
    if (proof === 'signature' && !(outcome === 'declined' && witness)) return false;
  }
  if (repeat === 'encounter') return encounter === question.encounter.encounter;
  if (repeat === 'version') return true;
  const ends = new Date(shownAt < receivedAt ? shownAt : receivedAt);
  ends.setUTCFullYear(ends.getUTCFullYear() + 1);
  return ends.getTime() > question.now.getTime();
}
