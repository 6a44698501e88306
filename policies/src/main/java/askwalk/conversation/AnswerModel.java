package askwalk.conversation;

/** The conclusion from an answer about the target item, if the user makes no mistake. */
public enum AnswerModel {
    /** Yes: the item carries the attribute. No: it does not. As in the data of EAR and SCPR. */
    NO_MEANS_ABSENT,
    /** Yes: the item carries the attribute. A no proves nothing. As in the data of FacT-CRS. */
    NO_PROVES_NOTHING
}
