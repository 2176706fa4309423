import type {Localized} from '../facility/localize.js';
import type {ExternalBody} from '../policy/policy-pack.js';

/** What those outside the hospital do for a person, where a pack does not say it in the language of the letter. */
export const bodyPurposes: Readonly<Record<ExternalBody['role'], Localized>> = {
  regulator: {
    en: 'It checks if hospitals keep the rules.',
    es: 'Revisa si los hospitales cumplen las reglas.',
    ar: 'تتحقق من أن المستشفيات تلتزم بالقواعد.',
  },
  ombudsman: {
    en: 'It can look at what we did if our answer does not help.',
    es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
    ar: 'يمكنها مراجعة ما فعلناه إذا لم يساعدك ردنا.',
  },
  accreditor: {
    en: 'It checks if we meet the standards we signed up for.',
    es: 'Revisa si cumplimos las normas que aceptamos.',
    ar: 'تتحقق من أننا نستوفي المعايير التي التزمنا بها.',
  },
  'quality-review': {
    en: 'It looks into how good the care was.',
    es: 'Revisa si la atención fue buena.',
    ar: 'تنظر في جودة الرعاية.',
  },
  'civil-rights': {
    en: 'It looks into unfair treatment.',
    es: 'Revisa el trato injusto.',
    ar: 'تنظر في المعاملة غير العادلة.',
  },
  'professional-board': {
    en: 'It looks into the work of doctors or nurses.',
    es: 'Revisa el trabajo de médicos o enfermeras.',
    ar: 'تنظر في عمل الأطباء أو الممرضين.',
  },
  commission: {
    en: 'It helps to settle complaints about care.',
    es: 'Ayuda a resolver quejas sobre la atención.',
    ar: 'تساعد على حل الشكاوى المتعلقة بالرعاية.',
  },
  advocacy: {
    en: 'It helps you to complain.',
    es: 'Le ayuda a presentar la queja.',
    ar: 'تساعدك على تقديم الشكوى.',
  },
};
