import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {describeFinding} from './describe-finding.js';
import type {LintOptions, LintRuleName} from './lint-finding.js';
import {lintSurvey, surveyReadingLevels} from './lint-survey.js';

type Item = Readonly<Record<string, unknown>>;

const translation = (lang: string, content: string): Item => ({
  url: 'http://hl7.org/fhir/StructureDefinition/translation',
  extension: [
    {url: 'lang', valueCode: lang},
    {url: 'content', valueString: content},
  ],
});
const extension = (name: string, value: Item): Item => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});
const choice = (...codes: readonly string[]): readonly Item[] =>
  codes.map((code) => ({valueCoding: {system: 'urn:scale', code, display: code}}));
const yesNo = choice('Yes', 'No');
const numbers = (from: number, to: number): readonly Item[] =>
  Array.from({length: to - from + 1}, (_, index) => ({valueInteger: from + index}));
const question = (change: Item = {}): Item => ({
  linkId: 'q',
  text: 'Was it clean?',
  type: 'choice',
  answerOption: yesNo,
  ...change,
});
const control = (code: string): readonly Item[] => [
  extension('questionnaire-itemControl', {valueCodeableConcept: {coding: [{code}]}}),
];
const survey = (...item: readonly Item[]): Item => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  item,
});
const spanish = (...item: readonly Item[]): Item => ({...survey(...item), language: 'es'});

const rulesFound = (definition: unknown, options?: LintOptions): readonly LintRuleName[] => [
  ...new Set(lintSurvey(definition, options).map(({rule}) => rule)),
];

interface Example {
  readonly about: string;
  readonly definition: Item;
  readonly options?: LintOptions;
}
interface Examples {
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** The definition carries these options in a value set, which questions name. */
const carrying = (options: readonly Item[], ...items: readonly Item[]): Item => ({
  ...survey(...items),
  contained: [
    {
      resourceType: 'ValueSet',
      id: 'vs',
      compose: {
        include: [{system: 'urn:scale', concept: options.map(({valueCoding}) => valueCoding)}],
      },
    },
  ],
});
const fromCarried: Item = {answerOption: undefined, answerValueSet: '#vs'};

const inpatient = {setting: 'inpatient'} as const;
const anonymous = {anonymous: true} as const;
const free = {type: 'string', answerOption: undefined};
const asks = (text: string, change: Item = {}): Item => survey(question({text, ...change}));
const asksInSpanish = (text: string, change: Item = {}): Item =>
  spanish(question({text, ...change}));
const when = (target: string, operator: string, answer: Item): Item => ({
  question: target,
  operator,
  ...answer,
});
const coded = (code: string): Item => ({answerCoding: {system: 'urn:scale', code}});
const second = (enableWhen: readonly Item[], change: Item = {}): Item =>
  question({linkId: 'second', text: 'Was it warm?', enableWhen, ...change});
const integer: Item = {
  linkId: 'n',
  type: 'integer',
  text: 'How many days?',
  extension: [extension('minValue', {valueInteger: 0}), extension('maxValue', {valueInteger: 10})],
};

const examples: Readonly<Record<LintRuleName, Examples>> = {
  'definition-fault': {
    bad: [
      {about: 'a linkId twice', definition: survey(question(), question())},
      {about: 'no questionnaire', definition: {resourceType: 'Patient'}},
    ],
    good: [{about: 'a plain question', definition: survey(question())}],
  },
  'missing-translation': {
    bad: [
      {
        about: 'a language asked for',
        definition: survey(question()),
        options: {languages: ['en', 'es']},
      },
      {
        about: 'a language that only some texts have',
        definition: survey(question({_text: {extension: [translation('es', '¿Limpio?')]}})),
      },
      {
        about: 'a survey in another language',
        definition: spanish(question()),
        options: {languages: ['en']},
      },
    ],
    good: [
      {about: 'one language', definition: survey(question())},
      {
        about: 'another variety of the language',
        definition: survey(
          question({
            answerOption: numbers(1, 3),
            _text: {extension: [translation('es-MX', '¿Limpio?')]},
          }),
        ),
        options: {languages: ['en', 'es']},
      },
    ],
  },
  'reading-level': {
    bad: [
      {
        about: 'a hard English question',
        definition: asks(
          'How would you characterize the responsiveness of administrative personnel?',
        ),
      },
      {
        about: 'a hard Spanish question',
        definition: asksInSpanish(
          '¿Considera satisfactoria la disponibilidad comunicativa del personal administrativo hospitalario?',
        ),
      },
    ],
    good: [
      {about: 'easy words', definition: asks('Did we help you when you were in pain?')},
      {
        about: 'long names and numbers',
        definition: asks('Did you go to Saint Bartholomew Infirmary on day 1234567 of your stay?'),
      },
      {
        about: 'a higher limit',
        definition: asks(
          'How would you characterize the responsiveness of administrative personnel?',
        ),
        options: {maxGrade: 20},
      },
      {
        about: 'a language without a formula',
        definition: {
          ...asks('Wie war die Krankenhausverwaltungsangestelltenfreundlichkeit?'),
          language: 'de',
        },
      },
    ],
  },
  'double-barrelled': {
    bad: [
      {about: 'two qualities', definition: asks('Were staff kind and quick?')},
      {about: 'two groups', definition: asks('Did doctors as well as nurses listen?')},
      {about: 'two qualities in Spanish', definition: asksInSpanish('¿Fue amable y rápido?')},
    ],
    good: [
      {about: 'one thing with two names', definition: asks('Could your family and friends visit?')},
      {about: 'a span', definition: asks('Did you wait between 1 and 2 hours?')},
      {
        about: 'a sentence before the question',
        definition: asks('Think of the food and the room. Was it warm?'),
      },
      {
        about: 'room for one’s own words',
        definition: asks('What went well and what went badly?', free),
      },
      {about: 'a pair in Spanish', definition: asksInSpanish('¿Pudo ver a su familia y amigos?')},
    ],
  },
  'leading-wording': {
    bad: [
      {about: 'a negation', definition: asks('Wasn’t it clean?')},
      {about: 'praise', definition: asks('How was our excellent food?')},
      {about: 'a plea to agree', definition: asks('Do you agree that staff were kind?')},
      {about: 'how good', definition: asks('How good was it?')},
      {about: 'a negation in Spanish', definition: asksInSpanish('¿No cree que estaba limpio?')},
      {about: 'praise in Spanish', definition: asksInSpanish('¿Qué tan maravillosa fue la cena?')},
    ],
    good: [
      {about: 'a plain question', definition: asks('How well did we keep it clean?')},
      {about: 'both sides', definition: asks('Do you agree or not: it was clean.')},
      {about: 'a plain question in Spanish', definition: asksInSpanish('¿Estaba limpio?')},
    ],
  },
  'required-text': {
    bad: [
      {
        about: 'a required text',
        definition: asks('Why?', {type: 'text', answerOption: undefined, required: true}),
      },
      {
        about: 'a text that must occur',
        definition: asks('Why?', {
          ...free,
          extension: [extension('questionnaire-minOccurs', {valueInteger: 1})],
        }),
      },
    ],
    good: [
      {
        about: 'a text that may stay empty',
        definition: asks('Why?', {type: 'text', answerOption: undefined}),
      },
      {
        about: 'a required text that the person does not write',
        definition: asks('Ward', {
          ...free,
          required: true,
          readOnly: true,
          initial: [{valueString: 'A'}],
        }),
      },
    ],
  },
  'cannot-decline': {
    bad: [
      {about: 'a required choice', definition: survey(question({required: true}))},
      {
        about: 'a required date',
        definition: asks('When?', {type: 'date', answerOption: undefined, required: true}),
      },
    ],
    good: [
      {about: 'a choice that may be left out', definition: survey(question())},
      {
        about: 'a way to say no',
        definition: survey(
          question({required: true, answerOption: choice('Yes', 'No', 'I prefer not to say')}),
        ),
      },
      {
        about: 'a way to say no in a value set that it carries',
        definition: carrying(
          choice('Yes', 'No', 'I prefer not to say'),
          question({...fromCarried, required: true}),
        ),
      },
      {
        about: 'a way to say no in Spanish',
        definition: spanish(
          question({
            required: true,
            text: '¿Limpio?',
            answerOption: choice('Sí', 'Prefiero no decirlo'),
          }),
        ),
      },
    ],
  },
  'personal-data': {
    bad: [
      ...[
        'What is your full name?',
        'Date of birth',
        'Your phone number',
        'E-mail:',
        'NHS number',
        'Home address',
      ].map((text) => ({about: text, definition: asks(text, free), options: anonymous})),
      ...['¿Cuál es su nombre?', 'Teléfono', 'Fecha de nacimiento'].map((text) => ({
        about: text,
        definition: asksInSpanish(text, free),
        options: anonymous,
      })),
      {
        about: 'Arabic',
        definition: {...asks('ما هو رقم الهاتف؟', free), language: 'ar'},
        options: anonymous,
      },
      {
        about: 'a photo',
        definition: asks('Show us', {type: 'attachment', answerOption: undefined}),
        options: anonymous,
      },
      {
        about: 'something filled in from the chart',
        definition: asks('Age', {
          ...free,
          extension: [
            {
              url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression',
              valueExpression: {language: 'text/fhirpath', expression: '%patient.birthDate'},
            },
          ],
        }),
        options: anonymous,
      },
    ],
    good: [
      {about: 'a name in a survey that is not anonymous', definition: asks('Your name', free)},
      {
        about: 'words without a name',
        definition: asks('Please leave out names.', free),
        options: anonymous,
      },
      {
        about: 'an age band',
        definition: asks('Your age', {answerOption: choice('Under 18', '18 or over')}),
        options: anonymous,
      },
      {
        about: 'addressing',
        definition: asks('How did we address your worries?', free),
        options: anonymous,
      },
    ],
  },
  unreachable: {
    bad: [
      {
        about: 'an answer that is not offered',
        definition: survey(question(), second([when('q', '=', coded('Maybe'))])),
      },
      {
        about: 'an answer that a value set it carries does not offer',
        definition: carrying(
          yesNo,
          question(fromCarried),
          second([when('q', '=', coded('Maybe'))]),
        ),
      },
      {
        about: 'two codes, one of them without its system',
        definition: survey(
          question(),
          second([when('q', '=', {answerCoding: {code: 'No'}}), when('q', '=', coded('Yes'))], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'two answers at once',
        definition: survey(
          question(),
          second([when('q', '=', coded('Yes')), when('q', '=', coded('No'))], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'an answer and none',
        definition: survey(
          question(),
          second([when('q', '=', coded('Yes')), when('q', 'exists', {answerBoolean: false})], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'an answer that is and is not',
        definition: survey(
          question(),
          second([when('q', '=', coded('Yes')), when('q', '!=', coded('Yes'))], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'a number over the limit',
        definition: survey(integer, second([when('n', '>', {answerInteger: 10})])),
      },
      {
        about: 'a number both small and large',
        definition: survey(
          integer,
          second([when('n', '<', {answerInteger: 3}), when('n', '>', {answerInteger: 5})], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'the answer of a group',
        definition: survey(
          {linkId: 'g', type: 'group', text: 'Stay', item: [question()]},
          second([when('g', '=', coded('Yes'))]),
        ),
      },
      {
        about: 'a parent that wants the opposite',
        definition: survey(question(), {
          linkId: 'g',
          type: 'group',
          text: 'Stay',
          enableWhen: [when('q', '=', coded('Yes'))],
          item: [second([when('q', '=', coded('No'))])],
        }),
      },
      {
        about: 'a question that is itself out of reach',
        definition: survey(
          question(),
          question({linkId: 'r', text: 'Was it dry?', enableWhen: [when('q', '=', coded('Yes'))]}),
          second([when('r', '=', coded('Yes')), when('q', '=', coded('No'))], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'a hidden question that nothing fills in',
        definition: asks('Ward', {
          ...free,
          extension: [extension('questionnaire-hidden', {valueBoolean: true})],
        }),
      },
      {
        about: 'a read-only question that nothing fills in',
        definition: asks('Ward', {...free, readOnly: true}),
      },
    ],
    good: [
      {
        about: 'a code with its system and the same code without',
        definition: survey(
          question(),
          second([when('q', '=', coded('Yes')), when('q', '=', {answerCoding: {code: 'Yes'}})], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'a code with a system, of an option that names none',
        definition: survey(
          question({answerOption: [{valueCoding: {code: 'Yes', display: 'Yes'}}]}),
          second([when('q', '=', coded('Yes'))]),
        ),
      },
      {
        about: 'an answer of a value set that it carries',
        definition: carrying(yesNo, question(fromCarried), second([when('q', '=', coded('Yes'))])),
      },
      {
        about: 'an answer that is offered',
        definition: survey(question(), second([when('q', '=', coded('Yes'))])),
      },
      {
        about: 'either of two answers',
        definition: survey(
          question(),
          second([when('q', '=', coded('Yes')), when('q', '=', coded('No'))], {
            enableBehavior: 'any',
          }),
        ),
      },
      {
        about: 'two answers of a question that takes several',
        definition: survey(
          question({repeats: true}),
          second([when('q', '=', coded('Yes')), when('q', '=', coded('No'))], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'a number within the limit',
        definition: survey(integer, second([when('n', '>=', {answerInteger: 10})])),
      },
      {
        about: 'a number in a span',
        definition: survey(
          integer,
          second([when('n', '>', {answerInteger: 3}), when('n', '<', {answerInteger: 5})], {
            enableBehavior: 'all',
          }),
        ),
      },
      {
        about: 'no answer',
        definition: survey(question(), second([when('q', 'exists', {answerBoolean: false})])),
      },
      {
        about: 'another answer than one',
        definition: survey(question(), second([when('q', '!=', coded('Maybe'))])),
      },
      {
        about: 'a hidden question with a value',
        definition: asks('Ward', {
          ...free,
          initial: [{valueString: 'A'}],
          extension: [extension('questionnaire-hidden', {valueBoolean: true})],
        }),
      },
    ],
  },
  inaccessible: {
    bad: [
      {
        about: 'a reference',
        definition: asks('Who?', {type: 'reference', answerOption: undefined}),
      },
      {
        about: 'a search without a list',
        definition: asks('Which?', {
          answerOption: undefined,
          answerValueSet: 'http://terms.example/vs',
          extension: control('autocomplete'),
        }),
      },
      {
        about: 'a file at a kiosk',
        definition: asks('Show us', {type: 'attachment', answerOption: undefined}),
        options: {kiosk: true},
      },
      {about: 'a question without words', definition: survey(question({text: undefined}))},
      {
        about: 'an answer without words',
        definition: survey(question({answerOption: [{valueCoding: {code: 'a'}}]})),
      },
      {
        about: 'a picture without words',
        definition: survey(
          question({
            _text: {
              extension: [
                extension('rendering-xhtml', {valueString: '<div><img src="a.png" alt=""/></div>'}),
              ],
            },
          }),
        ),
      },
    ],
    good: [
      {about: 'a plain question', definition: survey(question())},
      {
        about: 'a search in a list',
        definition: asks('Which?', {extension: control('autocomplete')}),
      },
      {
        about: 'a file at home',
        definition: asks('Show us', {type: 'attachment', answerOption: undefined}),
      },
      {
        about: 'a picture with words',
        definition: survey(
          question({
            _text: {
              extension: [
                extension('rendering-xhtml', {
                  valueString: '<div><img src="a.png" alt="A clean room"/></div>',
                }),
              ],
            },
          }),
        ),
      },
    ],
  },
  'resembles-hcahps': {
    bad: [
      {
        about: 'a frequency in a value set that it carries',
        definition: carrying(
          choice('Never', 'Sometimes', 'Usually', 'Always'),
          question(fromCarried),
        ),
        options: inpatient,
      },
      {
        about: 'a frequency',
        definition: survey(
          question({answerOption: choice('Never', 'Sometimes', 'Usually', 'Always')}),
        ),
        options: inpatient,
      },
      {
        about: 'a frequency with a word left out',
        definition: survey(question({answerOption: choice('Always', 'Usually', 'Never')})),
        options: inpatient,
      },
      {
        about: 'a frequency in Spanish',
        definition: asksInSpanish('¿Limpio?', {
          answerOption: choice('Nunca', 'A veces', 'Normalmente', 'Siempre'),
        }),
        options: inpatient,
      },
      {
        about: 'a frequency in Arabic',
        definition: {
          ...asks('هل كان نظيفًا؟', {answerOption: choice('أبدًا', 'أحيانًا', 'عادةً', 'دائمًا')}),
          language: 'ar',
        },
        options: inpatient,
      },
      {
        about: 'a rating of the hospital',
        definition: asks('How would you rate this hospital?', {answerOption: numbers(0, 10)}),
        options: inpatient,
      },
      {
        about: 'a rating on a slider',
        definition: survey({...integer, text: 'Your stay overall, from 0 to 10'}),
        options: inpatient,
      },
      {
        about: 'a recommendation',
        definition: asks('Would you recommend us?', {
          answerOption: choice('Definitely no', 'Probably no', 'Probably yes', 'Definitely yes'),
        }),
        options: inpatient,
      },
      {
        about: 'how often nurses did something',
        definition: asks('How often did nurses smile?'),
        options: inpatient,
      },
      {about: 'a quiet night', definition: asks('Was it quiet at night?'), options: inpatient},
      {
        about: 'its name',
        definition: {...survey(question()), title: 'Our HCAHPS'},
        options: inpatient,
      },
    ],
    good: [
      {
        about: 'a frequency asked of outpatients',
        definition: survey(
          question({answerOption: choice('Never', 'Sometimes', 'Usually', 'Always')}),
        ),
        options: {setting: 'outpatient'},
      },
      {
        about: 'pain from 0 to 10',
        definition: asks('How bad is your pain now?', {answerOption: numbers(0, 10)}),
        options: inpatient,
      },
      {
        about: 'other words and another scale',
        definition: asks('How well did staff listen to you?', {
          answerOption: choice('Badly', 'Well'),
        }),
        options: inpatient,
      },
    ],
  },
};

for (const [rule, {bad, good}] of Object.entries(examples) as [LintRuleName, Examples][])
  describe(`The rule ${rule}`, () => {
    for (const {about, definition, options} of bad)
      test(`finds ${about}`, () => {
        assert.ok(rulesFound(definition, options).includes(rule));
        // Without the rule there would be nothing to find: it is this rule that does it.
        assert.ok(!rulesFound(definition, {...options, ignore: [rule]}).includes(rule));
      });
    for (const {about, definition, options} of good)
      test(`leaves alone ${about}`, () => {
        assert.ok(!rulesFound(definition, options).includes(rule));
      });
  });

describe('A finding', () => {
  test('names the place, the item, the language and what was found', () => {
    const [finding] = lintSurvey(asks('Were staff kind and quick?'));
    assert.deepEqual(finding, {
      rule: 'double-barrelled',
      path: 'Questionnaire.item[0].text',
      linkId: 'q',
      language: 'en',
      subject: 'and',
    });
    assert.equal(
      describeFinding(finding),
      'Questionnaire.item[0].text (q) [en]  double-barrelled: asks two things at once – and',
    );
  });

  test('can be set aside for one item, and stays for the others', () => {
    const definition = survey(
      question({text: 'Were staff kind and quick?'}),
      question({linkId: 'r', text: 'Was it warm and dry?'}),
    );
    const findings = lintSurvey(definition, {ignore: ['double-barrelled@q']});
    assert.deepEqual(
      findings.map(({linkId}) => linkId),
      ['r'],
    );
  });

  test('about a value set that it carries is told once, however many questions name it', () => {
    const definition = carrying(
      [...yesNo, {valueCoding: {code: 'wordless'}}],
      question({...fromCarried}),
      question({...fromCarried, linkId: 'r', text: 'Was it warm?'}),
    );
    const findings = lintSurvey(definition, {languages: ['en', 'es']});
    const concept = 'Questionnaire.contained[0].compose.include[0].concept';
    assert.deepEqual(
      findings.filter(({path}) => path.startsWith(concept)).map(({rule, path}) => [rule, path]),
      [
        ['missing-translation', `${concept}[0].display`],
        ['missing-translation', `${concept}[1].display`],
        ['inaccessible', `${concept}[2]`],
      ],
    );
  });

  test('about a value set that it carries comes of reading it once, however many questions name it', () => {
    const readsFor = (questions: number): number => {
      let reads = 0;
      const valueCoding = {
        code: 'clean',
        get display() {
          reads += 1;
          return 'Clean';
        },
      };
      const named = Array.from({length: questions}, (_, index) =>
        question({...fromCarried, linkId: `q${String(index)}`}),
      );
      surveyReadingLevels(carrying([{valueCoding}], ...named));
      return reads;
    };
    assert.ok(readsFor(1) > 0);
    assert.equal(readsFor(50), readsFor(1));
  });

  test('about a group is not repeated for what is inside it', () => {
    const definition = survey(question(), {
      linkId: 'g',
      type: 'group',
      text: 'Stay',
      enableWhen: [when('q', '=', coded('Maybe'))],
      item: [question({linkId: 'inside'})],
    });
    assert.deepEqual(
      lintSurvey(definition).map(({rule, linkId}) => [rule, linkId]),
      [['unreachable', 'g']],
    );
  });
});

describe('The linter', () => {
  const options: LintOptions = {
    setting: 'inpatient',
    anonymous: true,
    kiosk: true,
    languages: ['en', 'es', 'ar'],
  };

  test('never throws, whatever it is given', () => {
    const names = [
      'item',
      'text',
      '_text',
      'type',
      'linkId',
      'enableWhen',
      'question',
      'operator',
      'extension',
      'url',
    ];
    names.push(
      'answerOption',
      'valueCoding',
      'valueString',
      'valueCode',
      'code',
      'display',
      'initial',
      'contained',
    );
    const leaf = fc.oneof(
      fc.constantFrom(
        'choice',
        'text',
        'group',
        'q',
        'en',
        'lang',
        'content',
        '__proto__',
        'toString',
        '=',
      ),
      fc.constantFrom(
        'http://hl7.org/fhir/StructureDefinition/translation',
        'http://hl7.org/fhir/StructureDefinition/minValue',
      ),
      fc.jsonValue(),
    );
    const {tree} = fc.letrec<{tree: unknown}>((tie) => ({
      tree: fc.oneof(
        {maxDepth: 5, withCrossShrink: true},
        leaf,
        fc.array(tie('tree'), {maxLength: 4}),
        fc.dictionary(fc.constantFrom(...names), tie('tree'), {maxKeys: 6}),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.boolean(), (garbage, isWrapped) => {
        const definition = isWrapped
          ? {resourceType: 'Questionnaire', language: garbage, item: garbage}
          : garbage;
        for (const finding of lintSurvey(definition, options)) assert.ok(describeFinding(finding));
      }),
      {numRuns: 1500},
    );
  });

  test('comes to an end with items that wait for each other, long chains and deep nesting', () => {
    const loop = survey(
      question({enableWhen: [when('second', '=', coded('Yes'))]}),
      second([when('q', '=', coded('Yes'))]),
    );
    assert.ok(rulesFound(loop).includes('definition-fault'));
    const chain = Array.from({length: 5000}, (_, index) =>
      question({linkId: `q${index}`, enableWhen: [when(`q${index + 1}`, '=', coded('Yes'))]}),
    );
    assert.ok(!rulesFound(survey(...chain, question({linkId: 'q5000'}))).includes('unreachable'));
    let deep: Item = question();
    for (let depth = 0; depth < 5000; depth++)
      deep = {linkId: `g${depth}`, type: 'group', text: 'More', item: [deep]};
    assert.ok(rulesFound(survey(deep)).includes('definition-fault'));
  });

  const folder = new URL('../../../../../../shared/data/questionnaires/', import.meta.url);
  test(
    'looks at every questionnaire of a public form library without stumbling',
    {skip: existsSync(folder) ? false : 'the questionnaires are not here'},
    () => {
      const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
      assert.ok(files.length > 0);
      for (const file of files) {
        const definition: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
        for (const finding of lintSurvey(definition, options)) {
          assert.match(finding.path, /^Questionnaire/);
          assert.ok(describeFinding(finding));
        }
      }
    },
  );
});
