import * as z from 'zod/mini';

export const phone = z.string().check(z.regex(/^\+?[0-9 ()/-]{2,30}$/));

/** Words by BCP 47 language tag. */
export const localized = z.catchall(z.object({}), z.string());
