import {solveChallenge} from '@patient-relations/core/proof';

addEventListener('message', ({data}: MessageEvent<Parameters<typeof solveChallenge>[0]>) => {
  void solveChallenge(data).then((solution) => postMessage(solution));
});
