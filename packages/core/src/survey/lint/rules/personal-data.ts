import type {LintFinding} from '../lint-finding.js';
import {plain, type LintRule} from '../lint-rule.js';
import {extensionList, primary, type LintedItem} from '../linted-survey.js';
import {stringOf} from '../loose-json.js';

/** What asks for something that tells who a person is. Built for plain words. */
const asking: Readonly<Record<string, RegExp>> = {
  en: /\b(?:your|full|first|last|family|middle|maiden|patient'?s?|mother'?s?|father'?s?) (?:\w+ )?names?\b|^(?:your )?(?:name|surname|address|phone|telephone|e-?mail|signature)\b[^a-z]*$|\bname of\b|\bdate of birth\b|\bbirth ?da(?:te|y)\b|\bdob\b|\b(?:tele)?phone\b|\b(?:mobile|cell|fax) (?:phone|number|no)\b|\be-?mail\b|\b(?:your|home|postal|mailing|street|ip) address\b|\b(?:zip|postal) code\b|\bpostcode\b|\b(?:medical record|hospital|patient|nhs|insurance|member|policy|social security|passport|license|licence|account|case|id) (?:number|no|id)\b|\b(?:mrn|ssn)\b|\bcontact details\b|\bsign here\b/,
  es: /(?:^|[^\p{L}])(?:su nombre|nombres?(?: completo| y apellidos?)?\s*[:?]?$|nombre del? |apellidos?|fecha de nacimiento|cumpleaños|tel[eé]fono|m[oó]vil|celular|correo(?: electr[oó]nico)?|domicilio|(?:su|la) direcci[oó]n|direcci[oó]n\s*[:?]?$|c[oó]digo postal|n[uú]mero de (?:historia|expediente|seguro|seguridad|paciente|p[oó]liza|pasaporte|cuenta|caso|identificaci[oó]n)|firma)(?!\p{L})/u,
  ar: /اسمك|اسمكم|الاسم|تاريخ (?:ال)?ميلاد|رقم (?:ال)?(?:هاتف|جوال|ملف|هوية|جواز|تأمين|ضمان)|هاتفك|البريد الإلكتروني|بريدك|عنوانك|عنوانكم|العنوان|الرمز البريدي|توقيع/,
};

const identifying =
  /Patient(?:\.|#Patient\.)?(?:name|birthDate|telecom|address|identifier|photo|contact)/;
const aboutThePerson = /%(?:patient|user|resource\.subject|encounter)\b/;
const open = [
  'string',
  'text',
  'open-choice',
  'date',
  'dateTime',
  'integer',
  'decimal',
  'quantity',
  'url',
];

/** Finds what tells who someone is, in a survey that promises not to know. English, Spanish, Arabic. */
export const personalDataRule: LintRule = ({source, items}, {anonymous}) => {
  if (!anonymous) return [];
  const fetched = extensionList(source, 'launchContext').length > 0;
  const found = items.flatMap((item): readonly LintFinding[] => {
    const {path, linkId} = item;
    return reasons(item).map((subject) => ({rule: 'personal-data', path, linkId, subject}));
  });
  return fetched
    ? [{rule: 'personal-data', path: 'Questionnaire', subject: 'launchContext'}, ...found]
    : found;
};

function reasons(item: LintedItem): readonly string[] {
  const {type, source} = item;
  if (type === 'attachment' || type === 'reference') return [type];
  const mapped = identifying.test(stringOf(source.definition) ?? '') ? ['definition'] : [];
  const filled = ['initialExpression', 'calculatedExpression'].filter((name) =>
    extensionList(source, name).some(({valueExpression}) =>
      aboutThePerson.test(stringOf(valueExpression?.expression) ?? ''),
    ),
  );
  return [...mapped, ...filled, ...(open.includes(type) ? asked(item) : [])];
}

function asked({text}: LintedItem): readonly string[] {
  for (const [language, words] of text?.words ?? []) {
    const found = asking[primary(language)]?.exec(plain(words))?.[0].trim();
    // The same question in another language is no other fault.
    if (found) return [found];
  }
  return [];
}
