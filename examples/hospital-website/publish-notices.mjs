// Publishes the notices of the page `rights.html` on a running service, filled in for the made-up hospital. A second
// time it changes nothing.
import {noticePacks} from '@patient-relations/core/notice/packs';

const facilityId = 'riverside';

/** What this hospital fills in. A notice takes what it has a place for. */
const values = {
  hospital: 'Riverside Community Hospital',
  patientRelationsPhone: '(614) 555-0142',
  patientRelationsAddress: 'Patient Relations, 1200 Mill Street, Fairhaven, Ohio 43099',
  stateAgency: 'State Department of Health',
  stateAgencyPhone: '(800) 555-0137',
  stateAgencyAddress: '246 Capitol Street, Fairhaven, Ohio 43098',
  qioName: 'Medicare quality of care help',
  qioPhone: '(800) 555-0164',
  accreditorName: 'Made-up Accreditation Body',
  accreditorUrl: 'https://accreditor.example/complaints',
  ocrPhone: '(800) 555-0119',
  ocrUrl: 'https://ocr.example/complaints',
  responseDays: '21',
  coordinatorName: 'Maya Torres',
  coordinatorPhone: '(614) 555-0158',
  coordinatorEmail: 'fair.treatment@riverside.example',
  coordinatorAddress: 'Fair Treatment, 1200 Mill Street, Fairhaven, Ohio 43099',
  noticeUrl: 'https://riverside.example/rights.html',
  languageLinePhone: '(614) 555-0150',
  relayNumber: '711',
  languagesOffered: 'Spanish, Arabic, Somali, Nepali, American Sign Language',
  fullNoticeUrl: 'https://riverside.example/privacy',
  privacyOfficePhone: '(614) 555-0166',
  privacyOfficeAddress: 'Privacy Office, 1200 Mill Street, Fairhaven, Ohio 43099',
};

const published = [
  'us-federal-rights',
  'us-cms-grievance-process',
  'us-nondiscrimination',
  'us-language-assistance',
  'us-privacy-summary',
];

/** Publishes as staff: `token` is theirs. Fails when the service refuses. */
export async function publishNotices({origin, token}) {
  for (const notice of noticePacks.filter(({id}) => published.includes(id))) {
    const filled = notice.fields.flatMap(({name}) =>
      name in values ? [[name, values[name]]] : [],
    );
    const path = `notices/${notice.id}/versions/${notice.version}`;
    const answer = await fetch(new URL(`/v1/staff/facilities/${facilityId}/${path}`, origin), {
      method: 'PUT',
      headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
      body: JSON.stringify({
        notice,
        values: Object.fromEntries(filled),
        effectiveFrom: new Date().toISOString(),
      }),
    });
    // A conflict: it is published already, with effect from an earlier moment.
    if (!answer.ok && answer.status !== 409)
      throw new Error(`${notice.id} was not published: status ${answer.status}`);
  }
}
