import {findings} from './findings.js';
import {inLanguages} from './in-languages.js';
import {appeal, closing, contact, outside, patient, salutation} from './shared-blocks.js';

/** The answer. */
export const resolution = inLanguages({
  id: 'resolution',
  version: '1',
  kind: 'resolution',
  subject: {
    en: 'Our answer to your complaint',
    es: 'Nuestra respuesta a su queja',
    ar: 'ردنا على شكواك',
  },
  blocks: [
    ...salutation,
    {
      type: 'paragraph',
      lines: [
        {
          en: 'Thank you for telling us about this, and for giving us time to look at it. Your complaint came to us on {receivedOn}. This letter tells you what we did and what we found.',
          es: 'Gracias por contarnos esto y por darnos tiempo para verlo. Su queja nos llegó el {receivedOn}. Esta carta le dice qué hicimos y qué encontramos.',
          ar: 'شكراً لأنك أخبرتنا بهذا ومنحتنا الوقت للنظر فيه. وصلتنا شكواك في {receivedOn}. تخبرك هذه الرسالة بما فعلناه وبما وجدناه.',
        },
      ],
    },
    patient,
    ...findings,
    {
      type: 'paragraph',
      carries: ['us-cms/completion-date'],
      lines: [
        {
          en: 'We were done with our work on it on {completedOn}.',
          es: 'Terminamos este trabajo el {completedOn}.',
          ar: 'أنهينا عملنا على الأمر في {completedOn}.',
        },
      ],
    },
    {
      type: 'continued',
      lines: [
        {
          en: 'If this does not answer what you asked, please tell us.',
          es: 'Si esto no responde a lo que usted preguntó, díganoslo.',
          ar: 'إذا لم تجد هنا جواباً لما سألت عنه فأخبرنا بذلك.',
        },
      ],
    },
    ...contact(['us-cms/contact-person']),
    appeal,
    ...outside(['gb-eng/ombudsman']),
    ...closing(['gb-eng/signature']),
  ],
});
