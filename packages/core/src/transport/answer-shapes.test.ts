import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {caseReceiptSchema, patientCaseSchema} from '../case/case-schema.js';
import {assistanceShape} from '../facility/assistance-shape.js';
import {facilitySchema} from '../facility/facility-schema.js';
import {facilityShape} from '../facility/facility-shape.js';
import {challengeSchema, feedbackReceiptSchema} from '../feedback/feedback-schema.js';
import {
  collectedHandOverSchema,
  handOverReceiptSchema,
  handOverStateSchema,
  kioskReportReceiptSchema,
  signedConfigurationSchema,
} from '../kiosk/kiosk-schema.js';
import {kioskRoutes} from '../kiosk/kiosk-routes.js';
import {kioskShapes} from '../kiosk/kiosk-shapes.js';
import {acknowledgementReceiptSchema} from '../notice/acknowledgement-schema.js';
import {
  myDueNoticesSchema,
  noticeListSchema,
  noticeSectionsSchema,
  noticeViewSchema,
} from '../notice/notice-answer-schema.js';
import {noticeRoutes} from '../notice/notice-routes.js';
import {noticeShapes} from '../notice/notice-shapes.js';
import {outboxRoutes} from '../outbox/outbox-routes.js';
import {outboxShapes} from '../outbox/outbox-shapes.js';
import {sealedReceiptSchema, sealingKeySchema} from '../outbox/sealed-schema.js';
import {fieldedSurveySchema, surveyReceiptSchema} from '../survey/survey-schema.js';
import {surveyRoutes} from '../survey/survey-routes.js';
import {surveyShapes} from '../survey/survey-shapes.js';
import {sampleCase, sampleFacility} from '../testing/builders.js';
import {sampleQuestionnaire} from '../testing/sample-survey.js';
import {answerShapes} from './answer-shapes.js';
import type {AnswerShapes} from './checked-transport.js';
import {patientRoutes} from './patient-routes.js';
import {fits, type Shape} from './shape.js';
import type {OperationName} from './transport.js';

const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const at = '2025-11-03T09:30:00.000Z';
const words = {en: 'Words', es: 'Palabras'};
const patientCase = {id, facilityId: 'riverside', events: sampleCase()};
const caseReceipt = {id, caseId: id, version: 2, at};

/** A facility with every field there is. */
const facility = sampleFacility({
  dangerNumbers: [{label: words, phone: '911', note: words}],
  externalRoutes: [
    {name: words, note: words, phone: '711', url: 'https://agency.example'},
    {name: words, url: 'http://agency.example'},
  ],
  assistance: {
    free: true,
    languages: [{tag: 'es', name: 'Español', notice: '{phone}'}],
    signLanguages: [words],
    interpreter: {phone: '711', hours: words, note: words},
    relay: [{name: words, phone: '711', hours: words, note: words}],
    aids: [words],
  },
});
/** A case with every field of an event, one without its payload and one of a kind that is not known. */
const everyEvent = [
  {...patientCase.events[0], actor: {role: 'staff', id: 'account'}},
  {...patientCase.events[1], payload: undefined},
  {...patientCase.events[2], kind: 'escalated', payload: {to: {whom: ['state']}}},
];
const casesOf = (events: readonly object[]) => ({
  ...patientCase,
  events,
  dates: [
    {what: 'respond', due: '2025-12-03', state: 'open', because: [words, words]},
    {what: 'update', due: '2025-11-20', state: 'kept', because: []},
  ],
  mergedInto: {reference: 'PR-2'},
  splitInto: [{reference: 'PR-3', status: 'received'}],
});

/** A notice with every field there is. */
const section = {id: 'respect', language: 'en', heading: 'Respect'};
const noticeView = {
  id: 'rights',
  kind: 'fixed-form',
  version: '1',
  effectiveFrom: '2025-01-01',
  language: 'en',
  status: 'reviewed',
  languages: ['en', 'es'],
  title: 'Your rights',
  sections: [{...section, passages: ['We treat you with respect.']}, section],
  change: {text: 'What is new.', language: 'en'},
  teachBack: sampleQuestionnaire(),
  proof: 'good-faith',
  form: {number: 'CMS-10065', file: '/forms/im.pdf', digest: 'A'.repeat(43)},
};
const dueNotice = {
  noticeId: 'rights',
  kind: 'local',
  version: '1',
  dueBy: at,
  proof: 'signature',
  spoken: true,
  because: 'changed',
  earlier: id,
};

/** The schema a service answers by, beside answers that have between them every field there is. */
const answers: Readonly<
  Partial<Record<OperationName, {schema: z.ZodMiniType; samples: readonly object[]}>>
> = {
  'read-facility': {
    schema: facilitySchema,
    samples: [
      facility,
      sampleFacility(),
      {...facility, readers: [{...facility.readers[0], roles: ['pr-4']}]},
    ],
  },
  'request-challenge': {
    schema: challengeSchema,
    samples: [{parameters: {algorithm: 'PBKDF2/SHA-256', cost: 10}, signature: 'a1'}],
  },
  'submit-feedback': {
    schema: feedbackReceiptSchema,
    samples: [
      {id, reference: 'PR-1', receivedAt: at, promises: [{what: 'respond', due: '2025-11-10'}]},
      {id, reference: 'PR-1', receivedAt: at, promises: []},
    ],
  },
  'list-my-cases': {
    schema: z.object({cases: z.array(patientCaseSchema)}),
    samples: [{cases: [patientCase, casesOf(everyEvent)]}, {cases: []}],
  },
  'read-case': {schema: patientCaseSchema, samples: [patientCase, casesOf(everyEvent)]},
  'send-message': {schema: caseReceiptSchema, samples: [caseReceipt]},
  'add-file': {schema: caseReceiptSchema, samples: [caseReceipt]},
  withdraw: {schema: caseReceiptSchema, samples: [caseReceipt]},
  'say-not-resolved': {schema: caseReceiptSchema, samples: [caseReceipt]},
  'read-survey': {
    schema: fieldedSurveySchema,
    samples: [
      {surveyId: 'visit', version: '1', questionnaire: sampleQuestionnaire()},
      {
        surveyId: 'visit',
        version: '1',
        questionnaire: {},
        campaignId: 'spring',
        mode: 'web',
        access: 'open',
        identified: false,
      },
    ],
  },
  'submit-survey-response': {
    schema: surveyReceiptSchema,
    samples: [{id, receivedAt: at, offerCase: true}],
  },
  'list-notices': {
    schema: noticeListSchema,
    samples: [
      {notices: [{id: 'rights', kind: 'local', version: '1', title: words}]},
      {notices: []},
    ],
  },
  'read-notice': {
    schema: noticeViewSchema,
    samples: [
      noticeView,
      {...noticeView, change: undefined, teachBack: undefined, proof: undefined, form: undefined},
    ],
  },
  'read-notice-sections': {
    schema: noticeSectionsSchema,
    samples: [{sections: noticeView.sections}],
  },
  'acknowledge-notice': {
    schema: acknowledgementReceiptSchema,
    samples: [{id, status: 'given', shownAt: at, receivedAt: at}],
  },
  'list-my-due-notices': {
    schema: myDueNoticesSchema,
    samples: [{due: [dueNotice, {...dueNotice, dueBy: undefined, earlier: undefined}]}],
  },
  'read-sealing-key': {
    schema: sealingKeySchema,
    samples: [{keyId: 'A'.repeat(43), publicKey: 'B'.repeat(87)}],
  },
  'deliver-sealed': {schema: sealedReceiptSchema, samples: [caseReceipt, {id}]},
  'read-kiosk-configuration': {
    schema: signedConfigurationSchema,
    samples: [{signed: 'a.b.c'}, {signed: 'd.e.f'}],
  },
  'report-kiosk': {schema: kioskReportReceiptSchema, samples: [{at}, {at: '2025-11-04'}]},
  'hand-over': {schema: handOverReceiptSchema, samples: [{id, expiresAt: at}]},
  'read-hand-over-state': {
    schema: handOverStateSchema,
    samples: [{state: 'waiting'}, {state: 'collected'}],
  },
  'withdraw-hand-over': {
    schema: handOverStateSchema,
    samples: [{state: 'expired'}, {state: 'collected'}],
  },
  'collect-hand-over': {
    schema: collectedHandOverSchema,
    samples: [{ciphertext: 'AAAA'}, {ciphertext: 'BBBB'}],
  },
};

/** Of a facility's help with language, the page that shows it checks the shape: `assistanceOf`. */
const wholeFacility = {...(facilityShape as object), 'assistance?': assistanceShape};
const shapes: AnswerShapes = {
  ...surveyShapes,
  ...noticeShapes,
  ...outboxShapes,
  ...kioskShapes,
  ...answerShapes,
  'read-facility': wholeFacility,
};

type Path = readonly (string | number)[];

/** One place in an answer that a shape speaks of. */
interface Place {
  readonly path: Path;
  /** The path in the words of the shape: the same for every item of a list. */
  readonly name: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
}

/** Every place in a value that its shape names, the value itself left out. */
function placesOf(value: unknown, shape: Shape, around?: Place): readonly Place[] {
  const into = (key: string | number, name: string, inner: Shape): readonly Place[] => {
    const place = {
      path: [...(around?.path ?? []), key],
      name: `${around?.name ?? ''}/${name}`,
      shape: inner,
      isOptional: /[?*]$/.test(name),
    };
    const found = (value as Record<string | number, unknown>)[key];
    return found === undefined ? [] : [place, ...placesOf(found, inner, place)];
  };
  if (Array.isArray(value))
    return value.flatMap((_item, index) => into(index, '#', (shape as readonly [Shape])[0]));
  return fieldsOf(shape).flatMap(([name, inner]) =>
    name === '*'
      ? Object.keys(value as object).flatMap((key) => into(key, name, inner))
      : into(name.replace('?', ''), name, inner),
  );
}

/** Every place that a shape can speak of. */
function namesOf(shape: Shape, around = ''): readonly string[] {
  return fieldsOf(shape).flatMap(([field, inner]) => {
    const name = `${around}/${Array.isArray(shape) ? '#' : field}`;
    return [name, ...namesOf(inner, name)];
  });
}

function fieldsOf(shape: Shape): readonly (readonly [string, Shape])[] {
  return typeof shape === 'string' || shape instanceof RegExp ? [] : Object.entries(shape);
}

/** A copy of a value with something else at one place, or with nothing there. */
function changed(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const inner = changed(copy[key], rest, replacement);
  if (inner === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = inner;
  return copy;
}

const oneOfEach: Readonly<Record<string, unknown>> = {
  string: 'Marmalade',
  number: 7,
  boolean: true,
  list: ['Marmalade', 7],
  object: {Marmalade: 7},
  nothing: null,
};

function typeOf(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if (shape instanceof RegExp) return 'string';
  return Array.isArray(shape) ? 'list' : 'object';
}

/** The shape that a schema describes, read from the JSON Schema a service would publish of it. */
function shapeOf(schema: JsonSchema): unknown {
  const {type, items, properties, required = [], additionalProperties} = schema;
  if (type === 'array') return [shapeOf(items!)];
  if (type !== 'object') return type === 'integer' ? 'number' : type;
  if (additionalProperties && Object.keys(additionalProperties).length > 0)
    return {'*': shapeOf(additionalProperties)};
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, field]) => [
      required.includes(name) ? name : `${name}?`,
      shapeOf(field),
    ]),
  );
}

interface JsonSchema {
  readonly type: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
}

/** A shape without its patterns, which no schema of JSON has to agree with. */
function typesOnly(shape: Shape): unknown {
  if (typeof shape === 'string' || shape instanceof RegExp) return typeOf(shape);
  if (Array.isArray(shape)) return shape.map(typesOnly);
  return Object.fromEntries(
    Object.entries(shape).map(([name, inner]) => [name, typesOnly(inner as Shape)]),
  );
}

test('Every answer that is JSON has a shape', () => {
  for (const [routes, own] of [
    [patientRoutes, answerShapes],
    [surveyRoutes, surveyShapes],
    [noticeRoutes, noticeShapes],
    [outboxRoutes, outboxShapes],
    [kioskRoutes, kioskShapes],
  ] as const) {
    const json = Object.entries(routes).filter(([, route]) => route.answer !== 'blob');
    assert.deepEqual(Object.keys(own).sort(), json.map(([name]) => name).sort());
  }
  assert.deepEqual(Object.keys(answers).sort(), Object.keys(shapes).sort());
});

for (const [operation, {schema, samples}] of Object.entries(answers))
  describe(`The shape of an answer to ${operation}`, () => {
    const shape = shapes[operation as OperationName]!;
    const isAccepted = (value: unknown) => schema.safeParse(value).success;
    const places = samples.flatMap((sample) =>
      placesOf(sample, shape).map((place) => ({...place, sample})),
    );
    const named = places.filter(({path}) => typeof path.at(-1) === 'string');
    const agree = (value: unknown, expected: boolean, where: Path) =>
      assert.deepEqual([isAccepted(value), fits(value, shape)], [expected, expected], where.join());

    test('names every field that the schema names, and no other', () => {
      const described = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        reused: 'inline',
      });
      assert.deepEqual(typesOnly(shape), shapeOf(described as JsonSchema));
    });

    test('is tried by the samples in every place it names', () => {
      const tried = new Set(places.map(({name}) => name));
      assert.deepEqual([...tried].sort(), [...namesOf(shape)].sort());
    });

    test('fits what the schema accepts', () => {
      for (const sample of samples) agree(sample, true, []);
    });

    test('is missing where the schema misses a field', () => {
      assert.ok(named.length >= 2);
      for (const {sample, path, isOptional} of named)
        agree(changed(sample, path, undefined), isOptional, path);
    });

    test('is wrong where the schema finds another type', () => {
      for (const {sample, path, shape: here} of places)
        for (const [type, other] of Object.entries(oneOfEach))
          if (type !== typeOf(here)) agree(changed(sample, path, other), false, path);
    });

    test('is wrong for anything but an object', () => {
      for (const [type, other] of Object.entries(oneOfEach))
        if (type !== 'object') agree(other, false, []);
    });

    test('lets a newer service say more, wherever it likes', () => {
      const open = places.filter(
        ({shape: here}) => typeOf(here) === 'object' && !Object.keys(here).includes('*'),
      );
      for (const {sample, path} of [...open, ...samples.map((each) => ({sample: each, path: []}))])
        for (const more of Object.values(oneOfEach))
          agree(changed(sample, [...path, 'addedLater'], more), true, path);
    });

    test('agrees with the schema when several things are wrong at once', () => {
      const change = fc.oneof(
        fc.record({place: fc.constantFrom(...named), other: fc.constant(undefined)}),
        fc.record({
          place: fc.constantFrom(...places),
          other: fc.constantFrom(...Object.values(oneOfEach)),
        }),
      );
      fc.assert(
        fc.property(
          fc.constantFrom(...samples),
          fc.array(change, {maxLength: 3}),
          (sample, changes) => {
            const applicable = changes.filter(({place}) => place.sample === sample);
            // The outermost last, so that every path is still there.
            const inOrder = [...applicable].sort(
              (a, b) => b.place.path.length - a.place.path.length,
            );
            const value = inOrder.reduce<unknown>(
              (wrong, {place, other}) => changed(wrong, place.path, other),
              sample,
            );
            // Bounds, patterns and choices are the schema's alone.
            if (isAccepted(value)) assert.ok(fits(value, shape));
            else if (findsWrongType(schema, value)) assert.ok(!fits(value, shape));
          },
        ),
      );
    });
  });

function findsWrongType(schema: z.ZodMiniType, value: unknown): boolean {
  const {error} = schema.safeParse(value);
  return error!.issues.some(({code}) => code === 'invalid_type');
}

describe('A word that a newer service knows', () => {
  const newer: readonly (readonly [what: string, Path])[] = [
    ['a way to reach the hospital', ['fallbackContacts', 0, 'kind']],
    ['a thing that someone can see', ['readers', 0, 'named', 0]],
  ];
  for (const [what, path] of newer)
    test(`for ${what} is no reason to show a person nothing`, () => {
      const value = changed(facility, path, 'signal');
      assert.ok(!facilitySchema.safeParse(value).success);
      assert.ok(fits(value, answerShapes['read-facility']!));
    });
});

test('An address that is no web address never becomes a link', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,words', ' https://a', '//a', ''])
    assert.ok(
      !fits(changed(facility, ['externalRoutes', 0, 'url'], url), answerShapes['read-facility']!),
      url,
    );
});

test('An official file that lies at no address of a page never becomes a link', () => {
  const isShown = (file: string) =>
    fits(changed(noticeView, ['form', 'file'], file), noticeShapes['read-notice']!);
  for (const file of ['https://hospital.example/im.pdf', '/forms/im.pdf', './im.pdf', '../im.pdf'])
    assert.ok(isShown(file), file);
  for (const file of ['javascript:alert(1)', 'data:text/html,words', '//a', '/\\a', '{im}', ''])
    assert.ok(!isShown(file), file);
});
