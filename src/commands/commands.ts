/**
 * The manifest's FunctionFile. Every ribbon button opens the task pane, so there is nothing to run here; Excel still
 * loads the page and waits for it to say that it is ready.
 */
void Office.onReady();
