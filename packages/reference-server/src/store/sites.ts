import type { Row, Store } from './db.ts';

type Site = Row<'site'>;

/** The one at the root of the server, or undefined in an empty database. */
export const defaultSite = (db: Store): Promise<Site | undefined> =>
  db.selectFrom('site').selectAll().where('is_default', '=', true).executeTakeFirst();

export const siteBySlug = (db: Store, slug: string): Promise<Site | undefined> =>
  db.selectFrom('site').selectAll().where('slug', '=', slug).executeTakeFirst();

export const siteById = (db: Store, id: string): Promise<Site | undefined> =>
  db.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst();

/** One round trip, to see whether the database answers. */
export const touch = (db: Store): Promise<unknown> => db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();

export const allSites = (db: Store): Promise<Row<'site'>[]> => db.selectFrom('site').selectAll().orderBy('id').execute();
