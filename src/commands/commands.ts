/**
 * The manifest's FunctionFile. Every ribbon button opens the task pane, so there is nothing to run here, but Excel
 * still loads the page and waits for it to be ready.
 */
void Office.onReady();
