import {html, nothing} from 'lit';
import {readTarget, type GuideTarget} from '@patient-relations/core/guide';

/** What to do next that takes place in the guide itself. */
export type OpenTarget = Extract<GuideTarget, {readonly type: 'help-request' | 'feedback'}>;

/** What every form that a step opens is told. */
export interface FormHost {
  readonly leaveUrl: string;
  readonly myCaseUrl: string;
  readonly sharedDevice: boolean;
}

/** Fetches the code of the form that a step opens. Rejects where it cannot be had. */
export function fetchForm(type: OpenTarget['type']): Promise<unknown> {
  return type === 'feedback'
    ? import('../complaint-form/pr-complaint-form.js')
    : import('../help-request/pr-help-request.js');
}

/** The form that a step opens, by its tag. */
export function renderForm(host: FormHost, to: string, isHidden: boolean): unknown {
  const target = readTarget(to);
  const {leaveUrl, myCaseUrl, sharedDevice} = host;
  if (target?.type === 'feedback')
    return html`<pr-complaint-form
      class="form"
      kind=${target.kind}
      leave-url=${leaveUrl}
      my-case-url=${myCaseUrl}
      ?shared-device=${sharedDevice}
      ?hidden=${isHidden}
    ></pr-complaint-form>`;
  if (target?.type === 'help-request')
    return html`<pr-help-request
      class="form"
      topic=${target.topic}
      leave-url=${leaveUrl}
      my-case-url=${myCaseUrl}
      ?shared-device=${sharedDevice}
      ?hidden=${isHidden}
    ></pr-help-request>`;
  return nothing;
}
