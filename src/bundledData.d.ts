/**
 * Defined in the page that is built for users only: what it bundles was held to its schemas by the tests of the same tree
 * and cannot change after the build, so that the page need not carry the schema checker. Everywhere else the data is
 * checked when it is loaded.
 */
declare const TRUSTS_BUNDLED_DATA: true | undefined;
