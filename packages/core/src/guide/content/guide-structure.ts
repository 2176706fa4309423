import type {Source} from '../../policy/source.js';
import type {GuideEntry} from '../guide.js';

/** What an entry is apart from its words. */
export interface EntryStructure extends Pick<GuideEntry, 'id' | 'topic' | 'sources'> {
  /** Where its steps lead, in the order of their labels. */
  readonly to: readonly string[];
}

/** The entries we bring: written for hospitals in the United States, for a hospital to override where it differs. */
export const guideStructure: readonly EntryStructure[] = [
  entry('my-rights', 'your-rights', {
    to: ['help-request:call-back', '#guide-how-to-complain'],
    from: ['42 CFR 482.13(a)(1)', '42 CFR 482.13(b)', '42 CFR 482.13(c)', '42 CFR 482.13(d)'],
  }),
  entry('my-rights', 'fair-treatment', {
    to: ['feedback:complaint', '#guide-complain-outside'],
    from: ['45 CFR 92.101', '45 CFR 92.7', '45 CFR 92.8'],
  }),
  entry('my-rights', 'safe-and-respected', {
    to: ['feedback:complaint', 'help-request:call-back'],
    from: ['42 CFR 482.13(c)', '42 CFR 482.13(e)'],
  }),
  entry('my-rights', 'your-part', {to: ['feedback:question']}),

  entry('complaints', 'how-to-complain', {
    to: ['feedback:complaint', '#guide-complain-outside'],
    from: ['42 CFR 482.13(a)(2)', '42 CFR 482.13(a)(2)(i)', '45 CFR 164.530(g)'],
  }),
  entry('complaints', 'after-you-complain', {
    to: ['feedback:complaint', 'help-request:call-back'],
    from: ['42 CFR 482.13(a)(2)(ii)', '42 CFR 482.13(a)(2)(iii)'],
    guidance: ['State Operations Manual, Appendix A, A-0122', 'State Operations Manual, A-0123'],
  }),
  entry('complaints', 'complain-outside', {
    to: ['https://www.hhs.gov/ocr/complaints', 'tel:+18006334227', 'help-request:call-back'],
    from: ['42 CFR 482.13(a)(2)', '45 CFR 160.306'],
    guidance: ['State Operations Manual, Appendix A, A-0118'],
  }),
  entry('complaints', 'thanks-and-ideas', {to: ['feedback:compliment', 'feedback:suggestion']}),

  entry('records', 'get-your-records', {
    to: ['help-request:records'],
    from: ['45 CFR 164.524', '42 CFR 482.13(d)(2)'],
  }),
  entry('records', 'fix-your-records', {to: ['help-request:records'], from: ['45 CFR 164.526']}),
  entry('records', 'records-for-others', {
    to: ['help-request:records'],
    from: ['45 CFR 164.502(g)', '45 CFR 164.508(c)'],
  }),

  entry('privacy', 'your-privacy', {
    to: ['feedback:question', '#guide-privacy-problem'],
    from: ['42 CFR 482.13(c)(1)', '42 CFR 482.13(d)(1)', '45 CFR 164.520', '45 CFR 164.528'],
  }),
  entry('privacy', 'who-may-know', {
    to: ['help-request:call-back'],
    from: ['45 CFR 164.510(a)', '45 CFR 164.510(b)'],
  }),
  entry('privacy', 'reach-me-safely', {
    to: ['help-request:call-back'],
    from: ['45 CFR 164.522(b)'],
  }),
  entry('privacy', 'privacy-problem', {
    to: ['feedback:complaint', '#guide-complain-outside'],
    from: ['45 CFR 164.530(d)', '45 CFR 164.530(g)', '45 CFR 164.404'],
  }),

  entry('consent', 'before-you-say-yes', {
    to: ['help-request:meeting', '#guide-free-interpreter'],
    from: ['42 CFR 482.13(b)(1)', '42 CFR 482.13(b)(2)'],
  }),
  entry('consent', 'you-can-say-no', {to: ['help-request:meeting'], from: ['42 CFR 482.13(b)(2)']}),
  entry('consent', 'when-you-cannot-decide', {
    to: ['#guide-advance-directives', 'help-request:meeting'],
    from: ['42 CFR 482.13(b)(2)', '42 CFR 482.13(b)(3)'],
  }),
  entry('consent', 'studies-and-students', {to: ['feedback:question'], from: ['45 CFR 46.116']}),

  entry('advance-directives', 'advance-directives', {
    to: ['help-request:advance-directive'],
    from: ['42 CFR 489.100', '42 CFR 489.102(a)', '42 CFR 482.13(b)(3)'],
  }),
  entry('advance-directives', 'do-we-have-yours', {
    to: ['help-request:advance-directive'],
    from: ['42 CFR 489.102(a)(2)'],
  }),
  entry('advance-directives', 'change-your-directive', {
    to: ['help-request:advance-directive'],
    from: ['42 CFR 489.102(a)'],
  }),

  entry('bills', 'read-your-bill', {to: ['help-request:billing']}),
  entry('bills', 'price-before-care', {
    to: ['help-request:billing'],
    from: ['45 CFR 149.610', '45 CFR 149.620', '45 CFR 180.40'],
  }),
  entry('bills', 'bill-looks-wrong', {
    to: ['help-request:billing', 'feedback:complaint'],
    from: ['45 CFR 149.110', '45 CFR 149.120', '45 CFR 149.620'],
  }),
  entry('bills', 'pay-over-time', {to: ['help-request:billing', '#guide-cannot-pay']}),

  entry('insurance', 'cannot-pay', {to: ['help-request:insurance'], from: ['26 CFR 1.501(r)-4']}),
  entry('insurance', 'emergency-comes-first', {
    to: ['#guide-cannot-pay', 'feedback:complaint'],
    from: ['42 CFR 489.24'],
  }),
  entry('insurance', 'get-insurance', {
    to: ['help-request:insurance', 'https://www.healthcare.gov/'],
  }),
  entry('insurance', 'insurance-said-no', {
    to: ['help-request:insurance'],
    from: ['45 CFR 147.136', '29 CFR 2560.503-1'],
  }),

  entry('interpreters', 'free-interpreter', {
    to: ['help-request:interpreter'],
    from: ['45 CFR 92.201', '45 CFR 92.11'],
  }),
  entry('interpreters', 'hearing-seeing-speaking', {
    to: ['help-request:accommodation'],
    from: ['45 CFR 92.202', '45 CFR 92.11'],
  }),
  entry('interpreters', 'family-need-not-interpret', {
    to: ['help-request:interpreter'],
    from: ['45 CFR 92.201(e)'],
  }),

  entry('visiting', 'who-can-visit', {to: ['feedback:question'], from: ['42 CFR 482.13(h)']}),
  entry('visiting', 'limits-on-visits', {
    to: ['help-request:meeting', 'feedback:complaint'],
    from: ['42 CFR 482.13(h)(1)'],
  }),
  entry('visiting', 'visit-well', {to: ['feedback:question']}),

  entry('discharge', 'plan-to-go-home', {to: ['help-request:meeting'], from: ['42 CFR 482.43']}),
  entry('discharge', 'too-soon-to-leave', {
    to: ['help-request:meeting', 'tel:+18006334227'],
    from: ['42 CFR 405.1205', '42 CFR 405.1206'],
  }),
  entry('discharge', 'after-you-go-home', {
    to: ['help-request:call-back', 'help-request:appointment'],
  }),

  entry('find-a-service', 'appointments', {to: ['help-request:appointment']}),
  entry('find-a-service', 'people-who-help', {
    to: ['help-request:call-back', 'help-request:meeting'],
  }),
  entry('find-a-service', 'find-your-way', {
    to: ['help-request:tour', 'help-request:accommodation'],
  }),
];

interface Details {
  /** Where its steps lead. */
  readonly to: readonly string[];
  /** The rules of law that it tells of. */
  readonly from?: readonly string[];
  /** What an agency says of how it reads them. */
  readonly guidance?: readonly string[];
}

function entry(
  topic: GuideEntry['topic'],
  id: string,
  {to, from = [], guidance = []}: Details,
): EntryStructure {
  // Cited as the field cites them, and not read again.
  const sources = [...from, ...guidance].map((citation): Source => ({
    citation,
    confidence: 'cited',
  }));
  return {id, topic, to, sources};
}
