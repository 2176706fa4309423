import {expect} from '@open-wc/testing';
import {Submission, type Delivery} from './submission.js';

describe('sending the answers of a survey', () => {
  const sendWhereItWaits = async (stored: boolean | undefined) => {
    const arrived: string[] = [];
    let delivery: Delivery<string> = {status: 'waiting', stored};
    const submission = new Submission<{readonly answer: string}, string>({
      service: () =>
        Promise.resolve({
          createId: () => 'one',
          submit({answer}) {
            if (delivery.status === 'received') arrived.push(answer);
            return Promise.resolve(delivery);
          },
        }),
      onChange: () => undefined,
      pauseMs: () => 1_000_000,
    });
    await submission.send({answer: 'first'});
    submission.edit();
    delivery = {status: 'received', receipt: 'thanks'};
    await submission.send({answer: 'changed'});
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
