"""The screens beside the console: the hall's, and the speaker's. They follow the journal and can write nothing of the meeting."""
