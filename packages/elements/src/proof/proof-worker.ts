import {solveChallenge} from '@patient-relations/core/proof';

addEventListener('message', ({data}: MessageEvent<Parameters<typeof solveChallenge>[0]>) => {
  // A puzzle of an unknown kind has no solution: the page must hear of it, or it would wait forever.
  solveChallenge(data).then(
    (solution) => postMessage(solution),
    () => postMessage(undefined),
  );
});
