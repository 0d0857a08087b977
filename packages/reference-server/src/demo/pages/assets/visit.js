// Shows the visit that the link in a message opens. The words stand in the page, in one template a state.

const place = document.getElementById('visit');
const locale = document.documentElement.lang;
// Day before month and a 12-hour clock, as in the messages.
const format = (date, options) => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(date);

/** Each keeps its own direction (Unicode FSI and PDI), whatever the language of the page. */
const listed = (...parts) =>
  parts
    .filter(Boolean)
    .map((part) => `\u2068${part}\u2069`)
    .join(locale === 'ar' ? '، ' : ', ');

/** The link's two parts; an id may hold dots, a token does not. */
function readLink() {
  const text = location.hash.slice(1);
  const dot = text.lastIndexOf('.');
  // Before any request, so that nothing that is sent or kept can hold the token.
  history.replaceState(null, '', location.pathname + location.search);
  return dot > 0 ? { id: text.slice(0, dot), token: text.slice(dot + 1) } : undefined;
}

function show(name, fill = () => {}) {
  const content = document.querySelector(`template[data-state="${name}"]`).content.cloneNode(true);
  fill(content);
  place.replaceChildren(content);
  place.querySelector('h1').focus();
}

function fillVisit(content, visit) {
  const word = (name) => content.querySelector(`[data-word="${name}"]`).textContent;
  const put = (name, text) => {
    for (const element of content.querySelectorAll(`[data-fill="${name}"]`)) element.textContent = text;
  };
  const drop = (name) => content.querySelector(`[data-part="${name}"]`)?.remove();
  const putOrDrop = (name, text) => (text ? put(name, text) : drop(name));

  const headings = [...content.querySelectorAll('[data-status]')];
  const heading = headings.find((h) => h.dataset.status === visit.status) ?? headings.find((h) => h.dataset.status === 'other');
  for (const other of headings) if (other !== heading) other.remove();

  if (visit.start) {
    const start = new Date(visit.start);
    const { timeZone } = visit;
    const time = (date) => format(date, { timeZone, hour: 'numeric', minute: '2-digit', hour12: true });
    put(
      'time',
      visit.window && visit.end
        ? word('window')
            .replace('{start}', time(start))
            .replace('{end}', time(new Date(visit.end)))
        : time(start),
    );
    const date = format(start, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    put('date', locale === 'en' ? date.replace(',', '') : date);
    const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
      .formatToParts(start)
      .find((p) => p.type === 'timeZoneName');
    put('zone', zone?.value ?? timeZone);
    put('tile-weekday', format(start, { timeZone, weekday: 'short' }));
    put('tile-day', format(start, { timeZone, day: 'numeric' }));
    put('tile-month', format(start, { timeZone, month: 'short' }));
  } else {
    for (const name of ['date', 'zone', 'tile']) drop(name);
  }
  put('service', visit.service.name);
  put('reference', visit.reference);

  const { location: place, practitioner, patient } = visit;
  const address = place && listed(place.name, [...place.address.line, place.address.city].filter(Boolean).join(', '));
  putOrDrop('where', { video: word('video'), phone: word('phone') }[visit.mode] ?? address);
  putOrDrop('practitioner', practitioner && listed(practitioner.name, practitioner.role));
  putOrDrop('patient', listed(patient.name, patient.email, patient.phone));

  if (visit.preparation.length > 0) {
    content.querySelector('[data-fill="preparation"]').replaceChildren(
      ...visit.preparation.map((sentence) => {
        const item = document.createElement('li');
        item.textContent = sentence;
        return item;
      }),
    );
  } else drop('preparation');

  const linkOrDrop = (name, url) => {
    if (url) content.querySelector(`[data-link="${name}"]`).href = url;
    else drop(name);
  };
  linkOrDrop('join', visit.join?.url);
  linkOrDrop('calendar', visit.status !== 'cancelled' && visit.calendar?.url);
}

async function load(link) {
  if (!link) return show('no-link');
  show('loading');
  try {
    const answer = await fetch(`${location.pathname.replace(/\/visit$/, '')}/v1/appointments/${encodeURIComponent(link.id)}`, {
      headers: { Authorization: `Manage ${link.token}`, 'Accept-Language': locale },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (answer.ok) {
      const visit = await answer.json();
      return show('visit', (content) => fillVisit(content, visit));
    }
    if (answer.status === 410) return show('expired');
    if ([400, 401, 404, 422].includes(answer.status)) return show('gone');
  } catch {
    // The network failed, or the answer was cut: the same to whoever reads it.
  }
  return show('failed', (content) => content.querySelector('[data-again]').addEventListener('click', () => void load(link)));
}

window.addEventListener('hashchange', () => {
  if (location.hash.length > 1) void load(readLink());
});
void load(readLink());
