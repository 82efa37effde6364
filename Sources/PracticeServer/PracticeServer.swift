// PracticeServer
