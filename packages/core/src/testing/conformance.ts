import {createBench, type ConformanceTarget} from './conformance/bench.js';
import {accountCases} from './conformance/account-cases.js';
import {acknowledgementCases} from './conformance/acknowledgement-cases.js';
import {badInputCases} from './conformance/bad-input-cases.js';
import {caseworkCases} from './conformance/casework-cases.js';
import {changeCases} from './conformance/change-cases.js';
import {colleagueCases} from './conformance/colleague-cases.js';
import {deviceCases} from './conformance/device-cases.js';
import {deliveryCases} from './conformance/delivery-cases.js';
import {dueNoticeCases, myDueNoticeCases} from './conformance/due-notice-cases.js';
import {duplicateCases} from './conformance/duplicate-cases.js';
import {erasureCases} from './conformance/erasure-cases.js';
import {escalationCases} from './conformance/escalation-cases.js';
import {fileCases} from './conformance/file-cases.js';
import {handOverCases} from './conformance/hand-over-cases.js';
import {keepingCases} from './conformance/keeping-cases.js';
import {kioskCases} from './conformance/kiosk-cases.js';
import {letterCases} from './conformance/letter-cases.js';
import {noticeCases} from './conformance/notice-cases.js';
import {noticeDeviceCases} from './conformance/notice-device-cases.js';
import {noticeInputCases} from './conformance/notice-input-cases.js';
import {ownCaseCases} from './conformance/own-case-cases.js';
import {recoveryCases} from './conformance/recovery-cases.js';
import {riskCases} from './conformance/risk-cases.js';
import {sealedCases} from './conformance/sealed-cases.js';
import {staffCases} from './conformance/staff-cases.js';
import {supervisionCases} from './conformance/supervision-cases.js';
import {submittingCases} from './conformance/submitting-cases.js';
import {campaignCases} from './conformance/campaign-cases.js';
import {surveyCases} from './conformance/survey-cases.js';

export type {ConformanceTarget, StaffSignIn} from './conformance/bench.js';
export {ConformanceError} from './conformance/expectation.js';

/** One sentence that a backend should make true. `run` rejects with a `ConformanceError` where it does not. */
export interface ConformanceCase {
  readonly name: string;
  run(): Promise<void>;
}

/**
 * What every backend must do, for any test runner. Each case sends feedback of its own and relies on no other; they
 * leave cases behind, so the backend should be one for tests.
 *
 * @example
 * for (const {name, run} of conformanceSuite({facilityId, createTransport})) test(name, run);
 */
export function conformanceSuite(target: ConformanceTarget): readonly ConformanceCase[] {
  const cases = {
    ...submittingCases,
    ...badInputCases,
    ...ownCaseCases,
    ...fileCases,
    ...sealedCases,
    ...(target.createDeviceTransport && handOverCases),
    ...(target.createStaffTransport && {
      ...staffCases,
      ...caseworkCases,
      ...keepingCases,
      ...changeCases,
      ...(target.signIn && {
        ...accountCases,
        ...colleagueCases,
        ...supervisionCases,
        ...letterCases,
        ...duplicateCases,
        ...escalationCases,
        ...riskCases,
      }),
      ...surveyCases,
      ...campaignCases,
      ...erasureCases,
      ...noticeCases,
      ...acknowledgementCases,
      ...noticeInputCases,
      ...deliveryCases,
      ...dueNoticeCases,
      ...recoveryCases,
      ...(target.createDeviceTransport && {
        ...deviceCases,
        ...noticeDeviceCases,
        ...(target.configurationKey && kioskCases),
      }),
      ...(target.createPortalTransport && myDueNoticeCases),
    }),
  };
  return Object.entries(cases).map(([name, check]) => ({
    name,
    run: async () => check(await createBench(target)),
  }));
}
