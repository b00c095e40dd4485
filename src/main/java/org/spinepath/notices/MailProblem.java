package org.spinepath.notices;

/** Why a mail did not go out, in classes: what the server said may hold addresses. */
enum MailProblem {
    SERVER_UNREACHABLE("The mail server cannot be reached"),
    LOGIN_REFUSED("The mail server refuses our login"),
    RECIPIENT_REFUSED("The mail server refuses the recipient"),
    MAIL_REFUSED("The mail server did not take the mail"),
    NO_ADDRESS("The user has no e-mail address");

    private final String sentence;

    MailProblem(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Whether every other mail would meet it as well. */
    boolean concernsAllMail() {
        return this == SERVER_UNREACHABLE || this == LOGIN_REFUSED;
    }
}
