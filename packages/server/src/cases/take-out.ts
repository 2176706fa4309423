import type {CaseReceipt} from '@patient-relations/core/case';
import {objectKey} from '../files/object-key.js';
import type {ServiceParts} from '../service-parts.js';
import {indexCase} from './index-case.js';
import {writeToCase, type CaseWrite, type Decide} from './write-to-case.js';

/**
 * A write that takes words out of a case, salt included: a search finds the case by none of them from the same moment
 * on, and the bytes of its files go with them. The frames stay, and the chain verifies.
 */
export async function takeOut(
  parts: Pick<ServiceParts, 'db' | 'secrets' | 'objects' | 'now'>,
  write: CaseWrite,
  decide: Decide,
): Promise<CaseReceipt> {
  const {scope, caseId} = write;
  const gone = new Map<string, string>();
  const receipt = await writeToCase(
    parts,
    {
      ...write,
      keepWith: async (trx, after) => {
        for (const {id} of after.state.files) gone.delete(id);
        await indexCase({...parts, db: trx}, scope, after);
        await write.keepWith?.(trx, after);
      },
    },
    (before, trx) => {
      for (const {id, sha256} of before.state.files) gone.set(id, sha256);
      return decide(before, trx);
    },
  );
  // After the commit: a crash in between leaves bytes that no case names, and never a case without its bytes.
  for (const [fileId, sha256] of gone)
    await parts.objects.remove(objectKey({...scope, caseId, fileId, sha256}));
  return receipt;
}
