import {expect} from '@open-wc/testing';
import {Submission, type Delivery} from './submission.js';

const client = {createId: () => 'one'};

describe('sending the answers of a survey', () => {
  const sendWhereItWaits = async (stored: boolean | undefined) => {
    const arrived: string[] = [];
    let delivery: Delivery<string> = {status: 'waiting', stored};
    const submission = new Submission<typeof client, string, string>({
      load: () => Promise.resolve(client),
      deliver(_client, answer) {
        if (delivery.status === 'received') arrived.push(answer);
        return Promise.resolve(delivery);
      },
      onChange: () => undefined,
      pauseMs: () => 1_000_000,
    });
    await submission.submit('first');
    submission.edit();
    delivery = {status: 'received', receipt: 'thanks'};
    await submission.submit('changed');
    await submission.retry();
    submission.forget();
    return arrived.join();
  };

  it('lets a person change what only this page holds', async () => {
    expect(await sendWhereItWaits(undefined)).to.equal('changed');
  });

  it("takes nothing back that the device or the page's queue keeps, and sends it as it was", async () => {
    expect(await sendWhereItWaits(true)).to.equal('first');
    expect(await sendWhereItWaits(false)).to.equal('first');
  });
});
