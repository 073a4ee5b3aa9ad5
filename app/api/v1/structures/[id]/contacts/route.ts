import { contactListsApi } from '#lib/roster/contact-lists/api.ts';

export const GET = contactListsApi['GET /structures/{id}/contacts'];
