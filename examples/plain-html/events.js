// Events say what happened, and nothing about the patient: safe to count.
const heard = document.querySelector('#heard');

const note = (event, word) => {
  const line = document.createElement('li');
  line.textContent = `${event.type}: ${word}`;
  heard.append(line);
};

document.addEventListener('foyer-booking-step', (event) => note(event, event.step));
document.addEventListener('foyer-booking-completed', (event) => note(event, event.status));
document.addEventListener('foyer-error', (event) => note(event, event.code));
