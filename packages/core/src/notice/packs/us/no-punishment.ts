import type {Source} from '../../../policy/source.js';
import type {NoticeSection, SectionText} from '../../notice.js';

/** The part in which the hospital says that nobody pays for a complaint. */
export function noPunishmentSection(sources: readonly Source[]): NoticeSection {
  return {id: 'no-punishment', statements: [{id: 'no-punishment', sources}]};
}

/** Its words, by language: the same in every notice. */
export const noPunishment: Readonly<Record<'en' | 'es' | 'ar', SectionText>> = {
  en: {
    heading: 'You will not be punished',
    statements: {
      'no-punishment':
        'You can ask, say no, or complain. We will not treat you worse for it. No one here may threaten you or try to get back at you. If you feel this has happened, tell us.',
    },
  },
  es: {
    heading: 'Nadie le castigará',
    statements: {
      'no-punishment':
        'Usted puede preguntar, decir que no o quejarse. No le trataremos peor por eso. Aquí nadie puede amenazarle ni vengarse de usted. Si cree que pasó, avísenos.',
    },
  },
  ar: {
    heading: 'لن تُعاقَبوا',
    statements: {
      'no-punishment':
        'يمكنكم أن تسألوا أو ترفضوا أو تشتكوا. لن نعاملكم معاملة أسوأ بسبب ذلك. لا يجوز لأحد هنا أن يهددكم أو ينتقم منكم. إذا شعرتم بأن هذا حدث، فأخبرونا.',
    },
  },
};
