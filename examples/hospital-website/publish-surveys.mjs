// Publishes the survey of the page `survey.html` on a running service, and fields it on the web and at the kiosk. A
// second time it changes nothing.
import {instrument} from '@patient-relations/core/survey/instruments/outpatient-experience';

const facilityId = 'riverside';
const surveyId = 'outpatient-experience';

/** Where people answer it. Taps on a shared screen are counted apart. */
const campaigns = {
  'visits-on-the-web': {name: 'Visits, on the web', mode: 'web'},
  'lobby-kiosk': {name: 'Visits, at the lobby kiosk', mode: 'kiosk'},
};

/** Publishes as staff: `token` is theirs. Fails when the service refuses. */
export async function publishSurveys({origin, token}) {
  const {questionnaire, measures} = instrument;
  const {version} = questionnaire;
  const put = async (path, body) => {
    const answer = await fetch(new URL(`/v1/staff/facilities/${facilityId}/${path}`, origin), {
      method: 'PUT',
      headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
    return answer.status;
  };
  const published = await put(`surveys/${surveyId}/versions/${version}`, {questionnaire, measures});
  if (published >= 300) throw new Error(`The survey was not published: status ${published}`);
  for (const [campaignId, where] of Object.entries(campaigns)) {
    const settings = {
      surveyId,
      version,
      ...where,
      access: 'open',
      // “Bad” and “Very bad”: whoever says so is asked whether they would like to talk about it.
      caseOffer: {linkId: 'overall', atMost: 2},
    };
    const fielded = await put(`campaigns/${campaignId}`, {revision: 0, settings});
    // A conflict: it is fielded already, and whoever runs it may have changed it since.
    if (fielded >= 300 && fielded !== 409)
      throw new Error(`The survey was not fielded: status ${fielded}`);
  }
}
