import {findings} from './findings.js';
import {inLanguages} from './in-languages.js';
import {appeal, closing, contact, help, outside, patient, salutation} from './shared-blocks.js';

/** The end of the work, though the person is not content. */
export const closureUnsatisfied = inLanguages({
  id: 'closure-unsatisfied',
  version: '1',
  kind: 'closure-unsatisfied',
  subject: {
    en: 'The end of our work on your complaint',
    es: 'El fin de nuestro trabajo sobre su queja',
    ar: 'انتهاء عملنا على شكواك',
  },
  blocks: [
    ...salutation,
    {
      type: 'paragraph',
      lines: [
        {
          en: 'Your complaint came to us on {receivedOn}. We know that our answer is not what you hoped for. We are sorry that we could not agree with you on how to settle it.',
          es: 'Su queja nos llegó el {receivedOn}. Sabemos que nuestra respuesta no es la que usted esperaba. Sentimos que no hayamos llegado a un acuerdo.',
          ar: 'وصلتنا شكواك في {receivedOn}. نعلم أن ردنا ليس ما كنت تأمله. نأسف لأننا لم نتمكن من الاتفاق معك على حل.',
        },
      ],
    },
    patient,
    {
      type: 'list',
      when: 'openPoints',
      lead: {
        en: 'You told us that you still want this to be settled:',
        es: 'Usted nos dijo que esto sigue sin resolver:',
        ar: 'أخبرتنا أن هذا ما زال دون حل:',
      },
      lines: ['{openPoints}'],
    },
    ...findings,
    {
      type: 'list',
      when: 'offers',
      lead: {
        en: 'This is what we offered you:',
        es: 'Esto es lo que le ofrecimos:',
        ar: 'هذا ما عرضناه عليك:',
      },
      lines: ['{offers}'],
    },
    {
      type: 'paragraph',
      carries: ['us-cms/completion-date'],
      lines: [
        {
          en: 'We have done what we can do here. We ended our work on it on {completedOn}. We keep what you told us on file.',
          es: 'Hemos hecho lo que podemos hacer aquí. Terminamos este trabajo el {completedOn}. Guardamos lo que usted nos contó.',
          ar: 'لقد فعلنا ما يمكننا فعله هنا. أنهينا عملنا على الأمر في {completedOn}. ونحتفظ بما أخبرتنا به.',
        },
      ],
    },
    {
      type: 'continued',
      lines: [
        {
          en: 'If there is something new, you can come back to us.',
          es: 'Si hay algo nuevo, puede volver a hablar con nosotros.',
          ar: 'إذا ظهر شيء جديد فيمكنك أن تعود إلينا.',
        },
      ],
    },
    ...contact(['us-cms/contact-person']),
    appeal,
    ...help([], []),
    ...outside(['gb-eng/ombudsman']),
    ...closing(['gb-eng/signature']),
  ],
});
