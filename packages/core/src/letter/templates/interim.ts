import {inLanguages} from './in-languages.js';
import {closing, contact, help, outside, patient, salutation} from './shared-blocks.js';

/** The answer takes longer. */
export const interim = inLanguages({
  id: 'interim',
  version: '1',
  kind: 'interim',
  subject: {
    en: 'We need more time for your complaint',
    es: 'Nos hace falta más tiempo para su queja',
    ar: 'نحتاج إلى وقت أطول للنظر في شكواك',
  },
  blocks: [
    ...salutation,
    {
      type: 'paragraph',
      carries: ['us-cms/still-at-work'],
      lines: [
        {
          en: 'We are still at work on your complaint. It came to us on {receivedOn}. We are sorry that you have to wait.',
          es: 'Seguimos trabajando en su queja. Nos llegó el {receivedOn}. Sentimos que tenga que esperar.',
          ar: 'ما زلنا نعمل على شكواك. وقد وصلتنا في {receivedOn}. نأسف لأن عليك الانتظار.',
        },
      ],
    },
    patient,
    {
      type: 'paragraph',
      carries: [
        'gb-eng/why-late',
        'gb-sct/why-late',
        'gb-wls/why-late',
        'ie-hse/why-late',
        'au-nsw/why-late',
      ],
      lines: [
        {
          en: 'This is why it takes longer: {delayReason}',
          es: 'Por esto tardamos más: {delayReason}',
          ar: 'هذا سبب التأخير: {delayReason}',
        },
      ],
    },
    {
      type: 'paragraph',
      when: 'progress',
      carries: ['au-vic/progress'],
      lines: [
        {
          en: 'This is how far we are: {progress}',
          es: 'Así va el trabajo: {progress}',
          ar: 'هذا ما وصلنا إليه: {progress}',
        },
      ],
    },
    {
      type: 'paragraph',
      carries: ['gb-sct/new-date', 'gb-wls/when'],
      lines: [
        {
          en: 'You will get our answer by {newDate}.',
          es: 'Tendrá nuestra respuesta a más tardar el {newDate}.',
          ar: 'سيصلك ردنا في موعد أقصاه {newDate}.',
        },
      ],
    },
    {
      type: 'continued',
      when: 'daysNeeded',
      carries: ['us-cms/number-of-days'],
      lines: [
        {
          en: 'Days from the date of this letter: {daysNeeded}.',
          es: 'Días desde la fecha de esta carta: {daysNeeded}.',
          ar: 'عدد الأيام من تاريخ هذه الرسالة: {daysNeeded}.',
        },
      ],
    },
    {
      type: 'continued',
      lines: [
        {
          en: 'If this date does not hold, we will write to you again.',
          es: 'Si esta fecha cambia, le escribiremos otra vez.',
          ar: 'إذا تغير هذا الموعد فسنكتب إليك مرة أخرى.',
        },
      ],
    },
    ...contact(),
    ...help([], []),
    ...outside(),
    ...closing(),
  ],
});
