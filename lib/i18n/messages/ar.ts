import attachments from './ar/attachments.json' with { type: 'json' };
import auth from './ar/auth.json' with { type: 'json' };
import common from './ar/common.json' with { type: 'json' };
import errors from './ar/errors.json' with { type: 'json' };
import fields from './ar/fields.json' with { type: 'json' };
import layout from './ar/layout.json' with { type: 'json' };
import menu from './ar/menu.json' with { type: 'json' };
import refusals from './ar/refusals.json' with { type: 'json' };
import terms from './ar/terms.json' with { type: 'json' };
import updates from './ar/updates.json' with { type: 'json' };
import en from './en.ts';

/** Arabic covers the pages of `in-arabic.ts`. What it has no words for is English, so that no page shows a bare key. */
export default {
  ...en,
  attachments,
  auth: { ...en.auth, ...auth },
  common,
  errors,
  fields: { ...en.fields, ...fields },
  layout,
  menu,
  refusals: { ...en.refusals, ...refusals },
  terms: { ...en.terms, ...terms },
  updates,
};
