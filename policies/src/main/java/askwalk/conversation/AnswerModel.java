package askwalk.conversation;

/** What an answer proves about the item that the user has in mind, if the user is not mistaken. */
public enum AnswerModel {
    /** Yes: the item carries the attribute. No: it does not. So in the data of EAR and SCPR. */
    NO_MEANS_ABSENT,
    /** Yes: the item carries the attribute. No proves nothing. So in the data of FacT-CRS. */
    NO_PROVES_NOTHING
}
