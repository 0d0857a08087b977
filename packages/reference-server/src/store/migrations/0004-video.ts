/** Where video visits take place. */
export const video = {
  name: '0004-video',
  sql: `
-- the hospital's own video service: an address with {room} in it; null: the hospital tells patients itself how to join
ALTER TABLE site ADD COLUMN video_url text CHECK (video_url LIKE '%{room}%');
-- of a video visit: whoever has the address can walk in, so that its room has a random name
ALTER TABLE appointment ADD COLUMN join_url text;
`,
} as const;
