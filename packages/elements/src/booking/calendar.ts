/** The calendar, in a chunk of its own: whoever keeps to the list never loads it. */
export { calendarStyles } from '../controls/calendar/calendar.styles.ts';
export { calendarView } from './views/calendar.view.ts';
