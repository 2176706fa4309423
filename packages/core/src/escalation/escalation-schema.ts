import * as z from 'zod/mini';
import {textSchema as text} from '../feedback/text-schema.js';
import {concerns, type Concern} from './concern.js';
import {escalationChannels} from './escalation-matrix.js';
import {escalationRoles, type EscalationRole} from './escalation-role.js';
import {urgencyLevels} from './urgency.js';

const name = z.string().check(z.regex(/^[\w./-]{1,80}$/));
const concern = z.enum(Object.keys(concerns) as [Concern, ...Concern[]]);
const role = z.enum(Object.keys(escalationRoles) as [EscalationRole, ...EscalationRole[]]);
const channel = z.enum(escalationChannels);
const urgencyLevel = z.enum(urgencyLevels);

const source = z.strictObject({
  citation: text({min: 1, max: 300}),
  confidence: z.enum(['confirmed', 'read', 'cited', 'unverified']),
  url: z.optional(text({max: 500}).check(z.regex(/^https?:\/\/\S+$/))),
  note: z.optional(text({max: 2000})),
});
const sources = z.array(source).check(z.maxLength(10));
const version = text({min: 1, max: 40});
const status = z.enum(['proposal', 'approved']);
const sentence = text({min: 1, max: 500});

const time = (least: 0 | 1) =>
  z.strictObject({
    amount: z.int().check(z.minimum(least), z.maximum(10_000)),
    unit: z.enum(['hours', 'days', 'months', 'years']),
    days: z.enum(['calendar', 'working', 'business']),
  });

const ofHappening = {id: text({min: 1, max: 200}), at: z.iso.datetime({offset: true})};
const ref = text({min: 1, max: 200});

/** Something that happened to a case, or that somebody makes up to try a matrix out. */
export const caseHappeningSchema = z.discriminatedUnion('is', [
  z.strictObject({
    ...ofHappening,
    is: z.enum([
      'received',
      'owned',
      'owner-left',
      'not-resolved',
      'closed',
      'reopened',
      'taken-up',
    ]),
  }),
  z.strictObject({...ofHappening, is: z.literal('urgency-set'), level: urgencyLevel}),
  z.strictObject({
    ...ofHappening,
    is: z.literal('clock-set'),
    clock: ref,
    due: z.iso.datetime({offset: true}),
    flag: z.optional(ref),
  }),
  z.strictObject({...ofHappening, is: z.literal('clock-ended'), clock: ref}),
  z.strictObject({...ofHappening, is: z.enum(['task-asked', 'task-ended']), task: ref}),
  z.strictObject({...ofHappening, is: z.enum(['flag-opened', 'flag-settled']), flag: ref}),
  z.strictObject({
    ...ofHappening,
    is: z.literal('acknowledged'),
    notice: text({min: 1, max: 2000}),
  }),
  z.strictObject({...ofHappening, is: z.literal('absent'), role, standIn: z.optional(role)}),
  z.strictObject({...ofHappening, is: z.literal('present'), role}),
]);

const setting = z.strictObject({
  name: z.string().check(z.regex(/^[a-zA-Z]\w{0,39}$/)),
  meaning: sentence,
  unit: z.enum(['hours', 'days', 'months', 'years']),
  days: z.enum(['calendar', 'working', 'business']),
  usual: z.array(z.int().check(z.minimum(0), z.maximum(10_000))).check(z.maxLength(20)),
  sources,
});

/** A risk flag as it is kept and as a hospital changes it. */
export const riskFlagSchema = z.strictObject({
  id: name,
  title: text({min: 1, max: 200}),
  jurisdiction: z.optional(z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))),
  suggestedBy: z
    .array(z.array(concern).check(z.minLength(1), z.maxLength(5)))
    .check(z.maxLength(30)),
  confirmedBy: role,
  task: sentence,
  clocks: z
    .array(
      z.strictObject({
        id: name,
        what: z.enum(['analyze', 'report', 'tell-person', 'record', 'refer']),
        time: z.union([time(1), z.strictObject({setting: setting.shape.name})]),
        from: z.enum(['known', 'happened']),
        target: z.enum(['hard', 'average', 'goal']),
        when: z.optional(z.enum(['ongoing-danger', 'no-ongoing-danger'])),
        towards: text({min: 1, max: 200}),
        tellAt: z.array(z.enum(['half-time', 'end'])).check(z.maxLength(2)),
        sources,
      }),
    )
    .check(z.maxLength(20)),
  settings: z.array(setting).check(z.maxLength(20)),
  sources,
});

/** What was answered about how urgent a case is. */
export const urgencyAnswersSchema = z.strictObject({
  concerns: z.optional(z.partialRecord(concern, z.boolean())),
  settledOnTheSpot: z.optional(z.boolean()),
});

/** How a hospital tells what is urgent. */
export const urgencyRulesSchema = z.strictObject({
  version,
  status,
  rules: z
    .array(
      z.strictObject({
        id: name,
        level: z.enum(['S1', 'S2']),
        all: z.array(concern).check(z.minLength(1), z.maxLength(10)),
        says: sentence,
        sources,
      }),
    )
    .check(z.maxLength(200)),
  within: z.partialRecord(urgencyLevel, time(1)),
});

// The number of words bounds what a text can cost to read; a star stands at the end of three
// letters or more, `_` by itself.
const phrase = text({min: 1, max: 120}).check(
  z.regex(/^(?:_|[^\s_*]+|[^\s_*]{3,}\*)(?: (?:_|[^\s_*]+|[^\s_*]{3,}\*)){0,7}$/),
  z.regex(/[\p{L}\p{N}]/u),
);
const words = z
  .array(text({min: 1, max: 40}).check(z.regex(/^\p{L}[\p{L}\p{M}'’]*$/u)))
  .check(z.maxLength(200));

/** The words that point to a concern, by language. */
export const signalLexiconSchema = z
  .array(
    z.strictObject({
      language: z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/)),
      status: z.enum(['unreviewed', 'reviewed']),
      phrases: z.partialRecord(concern, z.array(phrase).check(z.maxLength(500))),
      negators: words,
      turners: words,
      fillers: words,
    }),
  )
  .check(z.maxLength(30));

const names = z.optional(z.array(name).check(z.maxLength(60)));

const trigger = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('urgency'),
    levels: z.array(urgencyLevel).check(z.minLength(1), z.maxLength(4)),
  }),
  z.strictObject({on: z.literal('clock-near'), before: time(1), clocks: names}),
  z.strictObject({on: z.literal('clock-missed'), clocks: names}),
  z.strictObject({on: z.enum(['unowned', 'task-unanswered', 'not-resolved'])}),
  z.strictObject({on: z.literal('risk-flag'), flags: names}),
]);

/** A matrix as it is kept and as a hospital changes it. Whether its parts fit together is for `matrixProblems`. */
export const escalationMatrixSchema = z.strictObject({
  id: name,
  version,
  status,
  name: text({min: 1, max: 200}),
  levels: z
    .array(z.strictObject({id: name, role, channel, within: time(1), fallback: z.optional(name)}))
    .check(z.minLength(1), z.maxLength(60)),
  rules: z
    .array(
      z.strictObject({
        id: name,
        says: sentence,
        trigger,
        steps: z
          .array(
            z.strictObject({
              level: name,
              after: time(0),
              channel: z.optional(channel),
              within: z.optional(time(1)),
            }),
          )
          .check(z.minLength(1), z.maxLength(20)),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
  sources,
});
