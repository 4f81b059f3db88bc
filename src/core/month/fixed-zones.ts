/**
 * Minutes ahead of UTC of zones that have not moved in the time of the web: Intl needs longer to learn of a zone than a
 * whole warm draft may take.
 */
export const FIXED_MINUTES: Readonly<Record<string, number>> = { 'Asia/Tokyo': 540, UTC: 0 };
