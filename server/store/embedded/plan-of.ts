/** How the embedded engine runs a statement, in the API's words. */
