import {createHash} from 'node:crypto';
import {sql} from 'kysely';
import type {Database} from '../database/database.js';
import {objectKey} from '../files/object-key.js';
import type {ObjectStore} from '../files/object-store.js';

interface StoredFile {
  readonly tenant: string;
  readonly facilityId: string;
  readonly caseId: string;
  readonly fileId: string;
  readonly sha256: string;
}

/** What became of the files that cases name. */
export interface FilesVerification {
  readonly intact: number;
  /** Object keys of files that are missing or have other bytes than were handed in. */
  readonly broken: readonly string[];
}

/** Checks the bytes of every file that a case names against the hash in its chain. */
export async function verifyFiles(
  db: Database,
  objects: Pick<ObjectStore, 'read'>,
): Promise<FilesVerification> {
  const broken: string[] = [];
  const files = await namedFiles(db);
  for (const file of files) {
    const key = objectKey(file);
    if ((await hashOf(objects, key)) !== file.sha256) broken.push(key);
  }
  return {intact: files.length - broken.length, broken};
}

/** Those that a scan refused were deleted; those that were redacted are named nowhere. */
async function namedFiles(db: Database): Promise<readonly StoredFile[]> {
  const {rows} = await sql<StoredFile>`
    select e.tenant, e.facility_id as "facilityId", e.case_id as "caseId",
      p.payload->'file'->>'id' as "fileId", p.payload->'file'->>'sha256' as sha256
    from case_events e
    join event_payloads p on p.tenant = e.tenant and p.facility_id = e.facility_id and p.event_id = e.id
    where e.kind = 'file-added' and not exists (
      select from case_events s
      join event_payloads said on said.tenant = s.tenant and said.facility_id = s.facility_id
        and said.event_id = s.id
      where s.tenant = e.tenant and s.facility_id = e.facility_id and s.case_id = e.case_id
        and s.kind = 'file-scanned' and said.payload->>'outcome' = 'refused'
        and said.payload->>'fileId' = p.payload->'file'->>'id')
    order by e.tenant, e.facility_id, e.case_id, e.position`.execute(db);
  return rows;
}

async function hashOf(
  objects: Pick<ObjectStore, 'read'>,
  key: string,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await objects.read(key)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
