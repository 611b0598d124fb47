/// The commit that the program was built from, or an empty text where nobody told the build.
const char *dossier_commit(void);
